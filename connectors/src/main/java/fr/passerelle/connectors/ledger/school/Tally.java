package fr.passerelle.connectors.ledger.school;

/**
 * How much work there was, and what became of it.
 *
 * @param asked pieces of work asked for since the ledger exists
 * @param done pieces of work done
 * @param refusedFiles received files that a verdict refused
 * @param holds decisions that a person was asked for, open or not
 */
public record Tally(long asked, long done, long refusedFiles, long holds) {}
