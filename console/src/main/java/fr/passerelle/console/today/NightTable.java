package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.connectors.ledger.today.NightRun;
import fr.passerelle.connectors.ledger.today.NightView;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.ScheduleDesk;
import fr.passerelle.domain.work.ScheduleDesk.ComingNight;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last nights and the next ones, of Paris and of the zones in which schools live. */
@Component
class NightTable {

    private final NightView nights;
    private final SchoolSheetView schools;
    private final ScheduleDesk schedule;
    private final PageFrench french;
    private final Clock clock;

    NightTable(NightView nights, SchoolSheetView schools, ScheduleDesk schedule, PageFrench french, Clock clock) {
        this.nights = nights;
        this.schools = schools;
        this.schedule = schedule;
        this.french = french;
        this.clock = clock;
    }

    private record Night(Flow flow, ZoneId zone) {}

    List<NightRow> rows() {
        Set<ZoneId> lived = schools.zones();
        Map<Night, NightRun> last = nights.last().stream()
                .collect(Collectors.toMap(run -> new Night(run.flow(), run.zone()), Function.identity()));
        return schedule.coming(clock.instant()).stream()
                .filter(night -> night.zone().equals(SchoolYear.PARIS) || lived.contains(night.zone()))
                .map(night -> row(night, last.get(new Night(night.flow(), night.zone()))))
                .toList();
    }

    private NightRow row(ComingNight night, @Nullable NightRun last) {
        String name = night.flow().label()
                + (night.zone().equals(SchoolYear.PARIS)
                        ? ""
                        : ", " + night.zone().getId());
        if (last == null) {
            return new NightRow(name, null, night.next(), Tone.IDLE, "jamais encore");
        }
        if (last.quarantined() > 0) {
            return new NightRow(
                    name, last, night.next(), Tone.ALERT, french.number(last.quarantined()) + " en quarantaine");
        }
        if (last.failing() > 0) {
            return new NightRow(
                    name, last, night.next(), Tone.WATCH, french.count(last.failing(), "réessaie", "réessaient"));
        }
        if (last.underWay() > 0) {
            return new NightRow(name, last, night.next(), Tone.IDLE, french.number(last.underWay()) + " en cours");
        }
        return last.schools() == 0
                ? new NightRow(name, last, night.next(), Tone.IDLE, "rien à demander")
                : new NightRow(name, last, night.next(), Tone.OK, "tout est fait");
    }
}
