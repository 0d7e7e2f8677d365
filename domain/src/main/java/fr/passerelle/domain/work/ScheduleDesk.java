package fr.passerelle.domain.work;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the hub does by itself, and when. */
public interface ScheduleDesk {

    /**
     * Something that is asked once a night.
     *
     * @param zone whose night it is
     * @param next when it comes next; null when it does not come any more
     */
    record ComingNight(Flow flow, ZoneId zone, @Nullable Instant next) {}

    /** The nights that come after an instant, those of Paris first; without what is not asked here. */
    List<ComingNight> coming(Instant after);

    /** The flows whose routes run here: work of the others waits, on purpose. */
    Set<Flow> running();
}
