package fr.passerelle.hub.health;

import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.FlowView.FlowCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether every route runs and leaves nothing in quarantine; {@link IntakeHealth} tells of what is watched. None of it stops the hub. */
@Component("flowsHealthIndicator")
final class FlowsHealth implements HealthIndicator {

    private final CamelContext camel;
    private final FlowView flows;

    FlowsHealth(CamelContext camel, FlowView flows) {
        this.camel = camel;
        this.flows = flows;
    }

    @Override
    public Health health() {
        List<String> faults = new ArrayList<>();
        List<String> stopped = names(this::isStopped);
        int quarantined =
                flows.counts().stream().mapToInt(FlowCount::quarantined).sum();
        if (!stopped.isEmpty()) {
            faults.add("Arrêté : " + String.join(", ", stopped) + " ; relancez Passerelle.");
        }
        if (quarantined > 0) {
            faults.add("Traitements en quarantaine : " + quarantined + " ; voir la page «\u00a0Quarantaine\u00a0».");
        }
        return faults.isEmpty()
                ? Condition.well("Tous les flux tournent, rien n'est en quarantaine.")
                        .build()
                : Condition.degraded(String.join(" ", faults)).build();
    }

    /** Not one that a setting leaves out, as those of Pix without its address. */
    private boolean isStopped(Route route) {
        return !Boolean.FALSE.equals(route.isAutoStartup())
                && !camel.getRouteController()
                        .getRouteStatus(route.getRouteId())
                        .isStarted();
    }

    private List<String> names(Predicate<Route> which) {
        return camel.getRoutes().stream()
                .filter(which)
                .map(route -> "«\u00a0" + route.getRouteId() + "\u00a0»")
                .sorted()
                .toList();
    }
}
