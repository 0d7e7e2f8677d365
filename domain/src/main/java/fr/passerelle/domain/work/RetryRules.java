package fr.passerelle.domain.work;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether work that failed is tried again, and when. What a partner refused never is; failures of the other kinds are
 * counted apart, so that a partner's long silence leaves us as many faults as before.
 *
 * @param mostFaults attempts that may end in a fault of ours: the last of them ends the trying
 * @param mostSilences the same for a partner that does not answer
 */
public record RetryRules(Backoff backoff, int mostFaults, int mostSilences) {

    /**
     * The wait before the next attempt; none when there is none, and a person must decide.
     *
     * @param kind of the failure
     * @param faults failures that were ours, this one included
     * @param silences failures that were a partner's silence, this one included
     */
    public Optional<Duration> next(FailureKind kind, int faults, int silences) {
        boolean again = switch (kind) {
            case REFUSED -> false;
            case FAULT -> faults < mostFaults;
            case SILENT -> silences < mostSilences;
        };
        return again ? Optional.of(backoff.after(faults + silences)) : Optional.empty();
    }
}
