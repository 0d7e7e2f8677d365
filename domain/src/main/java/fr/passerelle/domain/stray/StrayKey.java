package fr.passerelle.domain.stray;

/**
 * Names one account, result or learner.
 *
 * @param number the ledger's own number of an account, else Pix's number of the certification or of the learner; nothing
 *     of it is personal data
 */
public record StrayKey(StrayKind kind, long number) {}
