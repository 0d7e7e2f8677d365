package fr.passerelle.routes.frame;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.springframework.context.annotation.Lazy;

/** The routes that ought to run and do not. Lazy: the command line has the beans of the flows without a Camel. */
@Lazy
public class StoppedRoutes {

    private final CamelContext camel;

    public StoppedRoutes(CamelContext camel) {
        this.camel = camel;
    }

    /** Their sentences, as the README lists them, in order of the alphabet. */
    public List<String> names() {
        return camel.getRoutes().stream()
                .filter(this::isStopped)
                .map(Route::getRouteId)
                .sorted()
                .toList();
    }

    /** Not one that a setting leaves out, as those of Pix without its address. */
    private boolean isStopped(Route route) {
        return !Boolean.FALSE.equals(route.isAutoStartup())
                && !camel.getRouteController()
                        .getRouteStatus(route.getRouteId())
                        .isStarted();
    }
}
