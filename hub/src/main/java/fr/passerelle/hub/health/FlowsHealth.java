package fr.passerelle.hub.health;

import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.FlowView.FlowCount;
import fr.passerelle.routes.frame.StoppedRoutes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether every route runs and leaves nothing in quarantine; {@link IntakeHealth} tells of what is watched. None of it stops the hub. */
@Component("flowsHealthIndicator")
final class FlowsHealth implements HealthIndicator {

    private final StoppedRoutes routes;
    private final FlowView flows;

    FlowsHealth(StoppedRoutes routes, FlowView flows) {
        this.routes = routes;
        this.flows = flows;
    }

    @Override
    public Health health() {
        List<String> faults = new ArrayList<>();
        List<String> stopped = routes.names();
        int quarantined =
                flows.counts().stream().mapToInt(FlowCount::quarantined).sum();
        if (!stopped.isEmpty()) {
            faults.add(
                    "Arrêté : «\u00a0" + String.join("\u00a0», «\u00a0", stopped) + "\u00a0» ; relancez Passerelle.");
        }
        if (quarantined > 0) {
            faults.add("Traitements en quarantaine : " + quarantined + " ; voir la page «\u00a0Quarantaine\u00a0».");
        }
        return faults.isEmpty()
                ? Condition.well("Tous les flux tournent, rien n'est en quarantaine.")
                        .build()
                : Condition.degraded(String.join(" ", faults)).build();
    }
}
