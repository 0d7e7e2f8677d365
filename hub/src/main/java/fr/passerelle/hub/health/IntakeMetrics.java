package fr.passerelle.hub.health;

import fr.passerelle.routes.file.IntakeNews;
import fr.passerelle.routes.file.IntakeNews.Place;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The intake of this node in figures, for an alarm. */
@Component
class IntakeMetrics implements MeterBinder {

    private final IntakeNews news;

    IntakeMetrics(IntakeNews news) {
        this.news = news;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("passerelle.intake.left", news, IntakeMetrics::left)
                .description("Entrées laissées en place dans le dépôt")
                .register(registry);
        Gauge.builder("passerelle.intake.away", news, IntakeMetrics::away)
                .description("Lieux de dépôt qui ne peuvent pas être regardés")
                .register(registry);
    }

    private static double left(IntakeNews news) {
        return news.places().stream().mapToInt(Place::left).sum();
    }

    private static double away(IntakeNews news) {
        return news.places().stream().filter(place -> place.trouble() != null).count();
    }
}
