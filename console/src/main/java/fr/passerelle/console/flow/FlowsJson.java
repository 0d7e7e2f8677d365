package fr.passerelle.console.flow;

import fr.passerelle.connectors.ledger.flow.FlowFigures;
import fr.passerelle.connectors.ledger.flow.Pause;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flows as programs read them. */
record FlowsJson(List<FlowJson> flows, List<PauseJson> schools) {

    /**
     * A flow; see {@link FlowFigures}.
     *
     * @param pause null while it is not held up
     */
    record FlowJson(
            Flow flow,
            String label,
            FlowRow.State state,
            int waiting,
            int underWay,
            int failing,
            int quarantined,
            int held,
            int lastHour,
            int lastDay,
            @Nullable Instant lastDone,
            @Nullable String lastError,
            @Nullable Instant errorSince,
            @Nullable PauseJson pause) {

        static FlowJson of(FlowRow row) {
            FlowFigures now = row.figures();
            return new FlowJson(
                    row.flow(),
                    row.flow().label(),
                    row.state(),
                    now.waiting(),
                    now.underWay(),
                    now.failing(),
                    now.quarantined(),
                    now.held(),
                    now.lastHour(),
                    now.lastDay(),
                    now.lastDone(),
                    now.error(),
                    now.errorSince(),
                    row.pause() == null ? null : PauseJson.of(row.pause()));
        }
    }

    /** @param uai null when a flow is held up */
    record PauseJson(long id, @Nullable String uai, String reason, Instant since, String by) {

        static PauseJson of(Pause pause) {
            return new PauseJson(
                    pause.id(),
                    pause.uai() == null ? null : pause.uai().value(),
                    pause.reason(),
                    pause.since(),
                    pause.by());
        }
    }
}
