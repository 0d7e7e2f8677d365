package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.FlowLedger;
import fr.passerelle.connectors.ledger.FlowLedger.DueWork;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The work that waits longest for a node, as it was when somebody looked last; told once when it waits too long. */
@Component
public class OldestWork {

    /** A look that is older says nothing any more: whoever looks has stopped, or the ledger is away. */
    private static final Duration STALE = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(OldestWork.class);

    private record Look(Optional<DueWork> oldest, long nanos) {}

    private final FlowLedger flows;
    private final RunningFlows running;
    private final Duration tooLong;
    private final AtomicBoolean told = new AtomicBoolean();
    private final LongSupplier nanos;
    private volatile Look last;

    @Autowired
    public OldestWork(FlowLedger flows, RunningFlows running, RelaySettings settings) {
        this(flows, running, settings, System::nanoTime);
    }

    /** @param nanos a clock that nobody sets */
    public OldestWork(FlowLedger flows, RunningFlows running, RelaySettings settings, LongSupplier nanos) {
        this.flows = flows;
        this.nanos = nanos;
        this.last = new Look(Optional.empty(), nanos.getAsLong());
        this.running = running;
        this.tooLong = settings.alarm();
    }

    /** Asks the ledger. */
    public void look() {
        last = new Look(flows.oldestDue(running.flows()), nanos.getAsLong());
        late().ifPresentOrElse(this::tell, () -> {
            if (told.getAndSet(false)) {
                log.info("Plus aucun travail n'attend depuis trop longtemps.");
            }
        });
    }

    private void tell(DueWork late) {
        if (!told.getAndSet(true)) {
            log.warn(
                    "Un travail du flux « {} » attend d'être pris depuis {} minutes : voyez la santé des composants,"
                            + " le courtier et les routes.",
                    late.flow().label(),
                    late.age().toMinutes());
        }
    }

    /** The work that waits longest, when it waits too long. */
    public Optional<DueWork> late() {
        return last.oldest().filter(due -> due.age().compareTo(tooLong) > 0);
    }

    /** How long the work that waits longest has waited; zero when none waits. */
    public Duration age() {
        Look look = last;
        return look.oldest()
                .map(due -> due.age().plusNanos(nanos.getAsLong() - look.nanos()))
                .orElse(Duration.ZERO);
    }

    /** Whether nobody has been able to look for minutes. */
    public boolean isStale() {
        return nanos.getAsLong() - last.nanos() > STALE.toNanos();
    }
}
