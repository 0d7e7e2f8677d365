/** Who changed or read what, and when: rows that nobody rewrites. */
@NullMarked
package fr.passerelle.connectors.ledger.journal;

import org.jspecify.annotations.NullMarked;
