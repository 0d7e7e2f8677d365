package fr.passerelle.hub.health;

import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.FlowView.FlowCount;
import fr.passerelle.domain.work.Flow;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many pieces of work of each flow are in quarantine: {@code passerelle_work_quarantined} for Prometheus. */
@Component
class QuarantineMetrics implements MeterBinder {

    private final FlowView flows;

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

    private int quarantined(Flow flow) {
        return flows.counts().stream()
                .filter(count -> count.flow() == flow)
                .mapToInt(FlowCount::quarantined)
                .sum();
    }
}
