package fr.passerelle.routes.frame;

import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.springframework.stereotype.Component;

/** Every fraction of a second, what is ready goes to the broker. */
@Component
public class RelayRoute extends EndpointRouteBuilder {

    private final Relay relay;

    public RelayRoute(Relay relay) {
        this.relay = relay;
    }

    @Override
    public void configure() {
        from(timer("relay").period("{{passerelle.relay.period}}").delay(0))
                .routeId("Hand ready work to the broker")
                .bean(relay, "handOn");
    }
}
