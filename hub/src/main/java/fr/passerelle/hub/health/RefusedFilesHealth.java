package fr.passerelle.hub.health;

import fr.passerelle.connectors.ledger.school.RefusedFileView;
import fr.passerelle.domain.school.Scope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Refused files that nobody has mended or settled: they stop nothing, and wait for somebody. Also a figure, for an alarm. */
@Component("refusedFilesHealthIndicator")
final class RefusedFilesHealth implements HealthIndicator, MeterBinder {

    private final RefusedFileView files;

    RefusedFilesHealth(RefusedFileView files) {
        this.files = files;
    }

    @Override
    public Health health() {
        int refused = count();
        return refused == 0
                ? Condition.well("Aucun fichier refusé n'est à regarder.").build()
                : Condition.degraded((refused == 1 ? "Un fichier refusé est" : refused + " fichiers refusés sont")
                                + " à redéposer ou à classer ; voir la page «\u00a0Dépôt\u00a0».")
                        .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("passerelle.files.refused", this, RefusedFilesHealth::count)
                .description("Fichiers refusés de l'année scolaire, à redéposer ou à classer")
                .register(registry);
    }

    private int count() {
        return files.open(Scope.all()).size();
    }
}
