/** The ledger: everything the hub knows, in PostgreSQL. Every class joins the transaction of its caller. */
@NullMarked
package fr.passerelle.connectors.ledger;

import org.jspecify.annotations.NullMarked;
