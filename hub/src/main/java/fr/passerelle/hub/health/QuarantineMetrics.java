package fr.passerelle.hub.health;

import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.FlowView.FlowCount;
import fr.passerelle.domain.work.Flow;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many pieces of work of each flow are in quarantine: {@code passerelle_work_quarantined} for Prometheus. */
@Component
class QuarantineMetrics implements MeterBinder {

    /** A scrape reads all flows at once: one look serves them all. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final FlowView flows;
    private List<FlowCount> counts = List.of();
    private @Nullable Long lookedAt;

    QuarantineMetrics(FlowView flows) {
        this.flows = flows;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Stream.of(Flow.values())
                .forEach(flow -> Gauge.builder("passerelle.work.quarantined", () -> quarantined(flow))
                        .tag("flow", flow.queue())
                        .description("Traitements en quarantaine")
                        .register(registry));
    }

    private synchronized int quarantined(Flow flow) {
        long now = System.nanoTime();
        if (lookedAt == null || now - lookedAt > KEPT.toNanos()) {
            counts = flows.counts();
            lookedAt = now;
        }
        return counts.stream()
                .filter(count -> count.flow() == flow)
                .mapToInt(FlowCount::quarantined)
                .sum();
    }
}
