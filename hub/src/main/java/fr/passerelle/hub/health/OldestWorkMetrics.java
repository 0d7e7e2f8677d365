package fr.passerelle.hub.health;

import fr.passerelle.routes.work.OldestWork;
import fr.passerelle.routes.work.WorkAge;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * The ages of work, as figures, from the look that {@link OldestWorkHealth} tells too:
 * {@code passerelle_work_oldest_ready_seconds} and {@code passerelle_work_longest_run_seconds} for Prometheus.
 */
@Component
class OldestWorkMetrics implements MeterBinder {

    private static final double MILLIS = 1000;

    private final OldestWork oldest;

    OldestWorkMetrics(OldestWork oldest) {
        this.oldest = oldest;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                "passerelle.work.oldest.ready",
                oldest.waiting(),
                "Age of the oldest work that could be taken and is not",
                registry);
        gauge("passerelle.work.longest.run", oldest.underWay(), "Age of the work that is under way longest", registry);
    }

    private static void gauge(String name, WorkAge work, String description, MeterRegistry registry) {
        Gauge.builder(name, work, one -> one.age().toMillis() / MILLIS)
                .baseUnit("seconds")
                .description(description)
                .register(registry);
    }
}
