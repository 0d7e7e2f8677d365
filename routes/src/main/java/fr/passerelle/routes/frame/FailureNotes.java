package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.work.Attempt;
import fr.passerelle.connectors.ledger.work.WorkRetries;
import fr.passerelle.domain.work.FailureKind;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.domain.work.WorkState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes failed attempts in the ledger. When the ledger itself is away they are kept in memory until it is back: their
 * messages are gone from the broker. Should the node stop meanwhile, the ledger gives the work back by itself.
 */
public class FailureNotes {

    private static final Logger log = LoggerFactory.getLogger(FailureNotes.class);

    private record Failure(FailureKind kind, Throwable cause) {}

    private final WorkRetries retries;
    private final RetryRules rules;
    private final Map<Attempt, Failure> kept = new ConcurrentHashMap<>();

    public FailureNotes(WorkRetries retries, RetryRules rules) {
        this.retries = retries;
        this.rules = rules;
    }

    /** Never fails. What is noted late and is another's attempt by then is that one's to tell: nothing is noted. */
    public void note(Attempt attempt, FailureKind kind, Throwable cause) {
        try {
            noteNow(attempt, kind, cause);
        } catch (RuntimeException away) {
            kept.put(attempt, new Failure(kind, cause));
            log.warn(
                    "Travail {} : l'échec n'a pas pu être noté ({}), il le sera dès que possible.",
                    attempt.work(),
                    brief(away));
        }
    }

    /** Notes what was kept, if anything was. What still cannot be noted is kept on, and holds up nothing else. */
    public void noteKept() {
        kept.forEach((attempt, failure) -> {
            if (isNoted(attempt, failure)) {
                kept.remove(attempt, failure);
            }
        });
    }

    private boolean isNoted(Attempt attempt, Failure failure) {
        try {
            noteNow(attempt, failure.kind(), failure.cause());
            return true;
        } catch (RuntimeException still) {
            log.debug("Work {} cannot be noted yet: {}", attempt.work(), brief(still));
            return false;
        }
    }

    private void noteNow(Attempt attempt, FailureKind kind, Throwable cause) {
        retries.failed(attempt, kind, cause, rules)
                .ifPresent(state -> log.warn(
                        "Travail {} : tentative manquée ({}), {}.",
                        attempt.work(),
                        kind == FailureKind.SILENT ? cause.getMessage() : brief(cause),
                        state == WorkState.QUARANTINED ? "il est en quarantaine" : "il sera réessayé"));
    }

    /** Without the message, which may quote what was sent: the page of the quarantine shows the cause. */
    private static String brief(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
