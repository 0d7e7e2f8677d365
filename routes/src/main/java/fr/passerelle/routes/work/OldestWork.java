package fr.passerelle.routes.work;

import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.domain.work.WorkAlarm;
import fr.passerelle.routes.frame.RunningFlows;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;

/** The work that waits longest for a node, and the work that is under way longest. */
public class OldestWork {

    /** A look that is older says nothing any more: whoever looks has stopped, or the ledger is away. */
    private static final Duration STALE = Duration.ofMinutes(2);

    private final FlowView flows;
    private final RunningFlows running;
    private final WorkAlarms alarms;
    private final WorkAge waiting;
    private final WorkAge underWay;

    @Autowired
    public OldestWork(FlowView flows, RunningFlows running, WorkAlarms alarms, RelaySettings settings) {
        this(flows, running, alarms, settings, System::nanoTime);
    }

    /** @param nanos a clock that nobody sets */
    public OldestWork(
            FlowView flows, RunningFlows running, WorkAlarms alarms, RelaySettings settings, LongSupplier nanos) {
        this.flows = flows;
        this.running = running;
        this.alarms = alarms;
        this.waiting = new WorkAge(WorkAlarm.WAITING, settings.alarm(), nanos);
        this.underWay = new WorkAge(WorkAlarm.UNDER_WAY, settings.longestRun(), nanos);
    }

    /** Asks the ledger. */
    public void look() {
        alarms.note(waiting, flows.oldestDue(running.flows()));
        alarms.note(underWay, flows.oldestUnderWay(running.flows()));
        alarms.noteQuarantine();
    }

    /** What could be taken and is not: for whatever reason, a school waits. */
    public WorkAge waiting() {
        return waiting;
    }

    /** What was taken and has not ended. A step that hangs for ever still gives its sign of life: only its age tells. */
    public WorkAge underWay() {
        return underWay;
    }

    /** Whether nobody has been able to look for minutes. */
    public boolean isStale() {
        return underWay.sinceLook().compareTo(STALE) > 0;
    }
}
