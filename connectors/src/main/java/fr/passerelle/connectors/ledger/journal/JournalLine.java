package fr.passerelle.connectors.ledger.journal;

/**
 * A line of the journal with its number.
 *
 * @param id what came later has a higher one
 */
public record JournalLine(long id, JournalEntry entry) {}
