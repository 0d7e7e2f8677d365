package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.work.FailureKind;
import java.time.Instant;

/**
 * An attempt that failed.
 *
 * @param at when the failure was noted
 * @param error root cause, without any pupil's data
 * @param quarantined whether the work went into quarantine by it
 */
public record PastAttempt(Instant at, FailureKind kind, String error, boolean quarantined) {}
