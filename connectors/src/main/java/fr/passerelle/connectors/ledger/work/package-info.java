/** The work to be done: outbox, inbox and quarantine in one table. */
@NullMarked
package fr.passerelle.connectors.ledger.work;

import org.jspecify.annotations.NullMarked;
