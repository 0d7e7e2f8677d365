/** Who may enter the console, with the hashes of their passwords. */
@NullMarked
package fr.passerelle.connectors.ledger.staff;

import org.jspecify.annotations.NullMarked;
