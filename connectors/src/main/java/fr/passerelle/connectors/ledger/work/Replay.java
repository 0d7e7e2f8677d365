package fr.passerelle.connectors.ledger.work;

import java.time.Instant;

/**
 * A demand to do quarantined work again, and how far it has come.
 *
 * @param works pieces that it took out of quarantine
 * @param done pieces that ended well
 * @param failed pieces that are in quarantine again, or were before they were replayed once more or given up
 * @param blocked pieces that wait behind another one in quarantine
 */
public record Replay(long id, Instant askedAt, String askedBy, int works, int done, int failed, int blocked) {

    /** Pieces that are still to come. */
    public int open() {
        return works - done - failed - blocked;
    }
}
