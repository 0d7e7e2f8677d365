/** What waits for a person, and what the person decided. */
@NullMarked
package fr.passerelle.connectors.ledger.hold;

import org.jspecify.annotations.NullMarked;
