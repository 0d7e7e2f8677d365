package fr.passerelle.routes.file;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;

import fr.passerelle.connectors.intake.Ready;
import fr.passerelle.routes.frame.Steps;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Looks at a place where files are dropped. Greedy: while something was taken, the next look follows at once. */
abstract class IntakeRoute extends RouteBuilder {

    private final Duration delay;

    IntakeRoute(Receivers receivers) {
        this.delay = receivers.delay();
    }

    /**
     * @param clock names the thread that looks
     * @param place names the place in the steps
     */
    void receive(String clock, String routeId, String place, Receiver receiver) {
        Steps.<List<Ready>>begin(
                        from(scheduler(clock)
                                        .delay(delay.toMillis())
                                        .initialDelay(0)
                                        .greedy(true))
                                .routeId(routeId),
                        place + ": look at it, following no link",
                        receiver::next)
                .through(look -> look.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES)
                        .body(List.class, found -> !found.isEmpty()))
                .each(place + ": each school in its turn", found -> found)
                .end(place + ": claim the file, then remove it", receiver::take);
    }
}
