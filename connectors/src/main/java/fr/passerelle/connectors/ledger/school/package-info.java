/** Schools, and where each of them stands. */
@NullMarked
package fr.passerelle.connectors.ledger.school;

import org.jspecify.annotations.NullMarked;
