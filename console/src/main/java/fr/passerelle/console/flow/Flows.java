package fr.passerelle.console.flow;

import fr.passerelle.connectors.ledger.flow.FlowFiguresView;
import fr.passerelle.connectors.ledger.flow.Pause;
import fr.passerelle.connectors.ledger.flow.PauseView;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.RouteDesk;
import fr.passerelle.domain.work.RouteDesk.RouteState;
import fr.passerelle.domain.work.ScheduleDesk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The flows of the hub, for the page and the API. */
@Component
class Flows {

    private final FlowFiguresView figures;
    private final PauseView pauses;
    private final ScheduleDesk schedule;
    private final RouteDesk routes;

    Flows(FlowFiguresView figures, PauseView pauses, ScheduleDesk schedule, RouteDesk routes) {
        this.figures = figures;
        this.pauses = pauses;
        this.schedule = schedule;
        this.routes = routes;
    }

    /**
     * A route, or several that do the same.
     *
     * @param name in French
     * @param count how many the settings want
     * @param stopped how many of them do not run
     */
    record Wheel(String name, long count, long stopped) {

        public Tone tone() {
            return stopped > 0 ? Tone.ALERT : Tone.OK;
        }

        /** In French. */
        public String word() {
            return stopped > 0 ? "arrêté" : "tourne";
        }
    }

    /** Every flow, in the order in which data take their way. */
    List<FlowRow> rows() {
        Set<Flow> running = schedule.running();
        Set<Flow> stopped = routes.routes().stream()
                .filter(RouteState::isStopped)
                .map(RouteState::flow)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Flow, Pause> paused = pauses.open(Scope.all()).stream()
                .filter(pause -> pause.flow() != null)
                .collect(Collectors.toMap(Pause::flow, Function.identity()));
        return figures.now().stream()
                .map(one -> FlowRow.of(
                        one, paused.get(one.flow()), !running.contains(one.flow()), stopped.contains(one.flow())))
                .toList();
    }

    /** The schools that are held up, and that the reader may see. */
    List<Pause> schools(Scope scope) {
        return pauses.open(scope).stream().filter(pause -> pause.uai() != null).toList();
    }

    /** What receives files, asks for work and hands it on, as far as the settings want it. */
    List<Wheel> wheels() {
        Map<String, List<RouteState>> byName = routes.routes().stream()
                .filter(route -> route.flow() == null && route.isAsked())
                .collect(Collectors.groupingBy(route -> FlowWords.of(route.id())));
        return byName.entrySet().stream()
                .map(one -> new Wheel(
                        one.getKey(),
                        one.getValue().size(),
                        one.getValue().stream().filter(RouteState::isStopped).count()))
                .sorted(Comparator.comparing(Wheel::name))
                .toList();
    }
}
