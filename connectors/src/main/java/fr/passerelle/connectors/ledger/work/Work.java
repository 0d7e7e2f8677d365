package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work.
 *
 * @param key order is kept among the work of a same flow and key
 * @param subject number of a received file, UAI or session number, according to the flow
 * @param attempts failed attempts since it was asked for or replayed
 * @param lastError root cause of the last failure, null when none
 * @param causes why it was asked for, in the order in which it was; none when that says nothing
 * @param begunAt when the node that is at it took it, by the clock of the database; null while nobody is
 */
public record Work(
        long id,
        Flow flow,
        String key,
        String subject,
        WorkState state,
        int attempts,
        @Nullable String lastError,
        List<WorkCause> causes,
        @Nullable Instant begunAt) {

    public Work {
        causes = List.copyOf(causes);
    }

    /** The school that it concerns; empty when it concerns no single one. */
    public Optional<Uai> school() {
        return Uai.parse(WorkKey.beginning(key));
    }

    /** The attempt that is under way. */
    public Attempt attempt() {
        return new Attempt(id, begunAt);
    }
}
