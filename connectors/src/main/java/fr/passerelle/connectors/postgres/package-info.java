/** Where the ledger lives: an embedded PostgreSQL made durable, or the one that the operator gives. */
@NullMarked
package fr.passerelle.connectors.postgres;

import org.jspecify.annotations.NullMarked;
