package fr.passerelle.console;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.RouteDesk;
import java.util.List;

/** A route that runs, one that ought to, and one that nobody wants. */
final class StandInRoutes implements RouteDesk {

    @Override
    public List<RouteState> routes() {
        return List.of(
                new RouteState("Hand ready work to the broker", null, true, true),
                new RouteState("Push a finalised session", Flow.PUSH_SESSION, true, false),
                new RouteState("Receive a file by SFTP", null, false, false));
    }
}
