package fr.passerelle.hub.wiring;

import fr.passerelle.hub.health.OldestWorkHealth;
import fr.passerelle.routes.frame.OldestWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the work that waits longest is told: health and metrics, from one look that both share. */
@Configuration
public class WorkWatchWiring {

    private static final double MILLIS = 1000;

    @Bean("oldestWorkHealthIndicator")
    OldestWorkHealth oldestWorkHealth(OldestWork oldest) {
        return new OldestWorkHealth(oldest);
    }

    /** {@code passerelle_work_oldest_ready_seconds} for Prometheus. */
    @Bean("oldestWorkGauge")
    public static MeterBinder gauge(OldestWork oldest) {
        return registry -> Gauge.builder(
                        "passerelle.work.oldest.ready",
                        oldest,
                        work -> work.age().toMillis() / MILLIS)
                .baseUnit("seconds")
                .description("Age of the oldest work that could be taken and is not")
                .register(registry);
    }
}
