package fr.passerelle.console;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.ScheduleDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A night of Paris an hour after any instant, and one of Nouméa; all but NetSynchro runs. */
final class StandInSchedule implements ScheduleDesk {

    @Override
    public List<ComingNight> coming(Instant after) {
        return List.of(
                new ComingNight(Flow.SYNC_CERTIFIABILITY, SchoolYear.PARIS, after.plus(Duration.ofHours(1))),
                new ComingNight(Flow.RECOVER, ZoneId.of("Pacific/Noumea"), null));
    }

    @Override
    public Set<Flow> running() {
        return EnumSet.complementOf(EnumSet.of(Flow.PULL_SIECLE));
    }
}
