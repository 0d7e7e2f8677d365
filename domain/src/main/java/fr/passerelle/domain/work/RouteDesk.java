package fr.passerelle.domain.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes of this node. */
public interface RouteDesk {

    /**
     * A route at one moment.
     *
     * @param id its sentence, in English, as the README lists it
     * @param flow whose work it takes; null for what receives files, asks for work or hands it on
     * @param isAsked whether the settings want it to run
     * @param isRunning whether it does
     */
    record RouteState(String id, @Nullable Flow flow, boolean isAsked, boolean isRunning) {

        /** Whether it ought to run and does not. */
        public boolean isStopped() {
            return isAsked && !isRunning;
        }
    }

    /** In order of the alphabet. */
    List<RouteState> routes();
}
