package fr.passerelle.routes.frame;

import fr.passerelle.domain.work.RouteDesk;
import fr.passerelle.domain.work.RouteDesk.RouteState;
import java.util.List;
import org.springframework.context.annotation.Lazy;

/** The routes that ought to run and do not. Lazy: the command line has the beans of the flows without a Camel. */
@Lazy
public class StoppedRoutes {

    private final RouteDesk desk;

    public StoppedRoutes(RouteDesk desk) {
        this.desk = desk;
    }

    /** Their sentences, as the README lists them, in order of the alphabet; not those that a setting leaves out, as those of Pix without its address. */
    public List<String> names() {
        return desk.routes().stream()
                .filter(RouteState::isStopped)
                .map(RouteState::id)
                .toList();
    }
}
