package fr.passerelle.connectors.ledger.certifiability;

/**
 * What a synchronisation with Pix Orga came to.
 *
 * @param matched learners behind whom there is exactly one active pupil
 * @param unmatched learners behind whom there is none, or several
 * @param changed persons whose certifiability, date or participations changed
 */
public record SyncResult(int matched, int unmatched, int changed) {}
