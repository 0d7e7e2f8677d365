package fr.passerelle.routes.frame;

import fr.passerelle.connectors.broker.EmbeddedBroker;
import fr.passerelle.connectors.ledger.WorkLedger;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.springframework.stereotype.Component;

/** What the broker gave up becomes a row that an operator sees, replays or discards. */
@Component
public class DeadLetterRoute extends EndpointRouteBuilder {

    private final WorkLedger works;

    public DeadLetterRoute(WorkLedger works) {
        this.works = works;
    }

    @Override
    public void configure() {
        from(jms(EmbeddedBroker.DEAD_LETTERS).cacheLevelName("CACHE_CONSUMER").transacted(true))
                .routeId("Quarantine what failed too often")
                .bean(works, "quarantine(${bodyAs(long)})");
    }
}
