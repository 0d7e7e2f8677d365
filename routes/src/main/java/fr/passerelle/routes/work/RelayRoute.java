package fr.passerelle.routes.work;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/**
 * Every fraction of a second, what is ready goes to the broker; every few seconds, what is under way is looked at, apart,
 * so that a broker that hangs does not make the other nodes believe that this one has stopped. By a clock that nobody
 * sets: a {@code timer} would stop for as long as the wall clock was set back.
 */
public class RelayRoute extends RouteBuilder {

    private final Relay relay;
    private final WorkWatch watch;
    private final Duration period;
    private final Outage handing = new Outage("L'envoi des travaux au courtier");
    private final Outage watching = new Outage("La surveillance des travaux");

    public RelayRoute(Relay relay, WorkWatch watch, RelaySettings settings) {
        this.period = settings.period();
        this.relay = relay;
        this.watch = watch;
    }

    @Override
    public void configure() {
        from(scheduler("relay").initialDelay(0).delay(period.toMillis()))
                .routeId("Hand ready work to the broker")
                .process(turn -> handing.during(relay::handOn));
        from(scheduler("watch").initialDelay(0).delay(WorkWatch.PERIOD.toMillis()))
                .routeId("Watch over work under way")
                .process(turn -> watching.during(watch::look));
    }
}
