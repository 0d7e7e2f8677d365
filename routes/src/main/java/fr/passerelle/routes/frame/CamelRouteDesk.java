package fr.passerelle.routes.frame;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.RouteDesk;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;

/** The routes as Camel runs them. Lazy: the command line has the beans of the flows without a Camel. */
@Lazy
public class CamelRouteDesk implements RouteDesk {

    private final CamelContext camel;

    public CamelRouteDesk(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public List<RouteState> routes() {
        return camel.getRoutes().stream()
                .map(this::state)
                .sorted(Comparator.comparing(RouteState::id))
                .toList();
    }

    private RouteState state(Route route) {
        return new RouteState(
                route.getRouteId(),
                flow(route.getEndpoint().getEndpointBaseUri()),
                !Boolean.FALSE.equals(route.isAutoStartup()),
                camel.getRouteController().getRouteStatus(route.getRouteId()).isStarted());
    }

    private static @Nullable Flow flow(String address) {
        return Stream.of(Flow.values())
                .filter(flow -> address.startsWith("jms:") && address.endsWith(":" + flow.queue()))
                .findFirst()
                .orElse(null);
    }
}
