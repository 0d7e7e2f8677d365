package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.work.Backoff;
import java.time.Duration;

/**
 * How work is handed to the broker.
 *
 * @param window numbers of one flow that lie in the broker at a time, about: the others wait in the ledger, so that the
 *     last of a long backlog is not taken for lost while it only waits its turn
 * @param lease a number that nobody took for so long is handed again: a double does no harm, see {@link WorkLedger#take}
 * @param backoff how long failures put work off: what is due later than that, or than its own pause, was put off before the clock of the database
 *     was set back, and is due
 */
public record RelayLimits(int window, Duration lease, Backoff backoff) {}
