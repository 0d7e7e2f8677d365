package fr.passerelle.routes.school;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;

import fr.passerelle.connectors.ledger.school.SchoolFigureLedger;
import fr.passerelle.routes.work.Outage;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Every few seconds, what has changed in schools is counted, so that no reader has to count all of them. */
public class FiguresRoute extends RouteBuilder {

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final SchoolFigureLedger figures;
    private final Outage counting = new Outage("Le décompte des établissements");

    public FiguresRoute(SchoolFigureLedger figures) {
        this.figures = figures;
    }

    @Override
    public void configure() {
        from(scheduler("figures").initialDelay(0).delay(PERIOD.toMillis()))
                .routeId("Keep the figures of schools")
                .process(turn -> counting.during(figures::keep));
    }
}
