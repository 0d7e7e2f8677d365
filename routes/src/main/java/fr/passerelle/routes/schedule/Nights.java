package fr.passerelle.routes.schedule;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.RunningFlows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What is asked once a night, each by the night of its zone. */
public class Nights {

    private final Nightly nightly;
    private final ScheduleSettings times;
    private final RunningFlows running;

    public Nights(Nightly nightly, ScheduleSettings times, RunningFlows running) {
        this.nightly = nightly;
        this.times = times;
        this.running = running;
    }

    /**
     * Something that is asked once a night.
     *
     * @param told name of its route
     * @param zone whose night it is
     */
    record Night(String told, Flow flow, String cron, ZoneId zone, Runnable asking) {

        String name() {
            return zone.equals(SchoolYear.PARIS)
                    ? flow.name()
                    : flow + "-" + zone.getId().replace('/', '-');
        }
    }

    List<Night> all() {
        List<Night> nights = new ArrayList<>();
        nights.add(inParis(
                "Ask for the SIECLE exports of every school", Flow.PULL_SIECLE, times.siecle(), nightly::askSiecle));
        nights.add(inParis(
                "Ask for the certifiability of every school",
                Flow.SYNC_CERTIFIABILITY,
                times.certifiability(),
                nightly::askCertifiability));
        nights.add(inParis(
                "Ask for the jury results of every school", Flow.PULL_RESULTS, times.results(), nightly::askResults));
        SchoolCalendar.zones().forEach(zone -> nights.add(recuperation(zone)));
        return nights;
    }

    private static Night inParis(String told, Flow flow, String cron, Runnable asking) {
        return new Night(told, flow, cron, SchoolYear.PARIS, asking);
    }

    /** The opening day begins with a school's own midnight: the night of each zone asks for the schools that live there. */
    private Night recuperation(ZoneId zone) {
        String told = "Ask for the récupération of every school with pupils of 3e";
        return new Night(
                zone.equals(SchoolYear.PARIS) ? told : told + ", " + zone,
                Flow.RECOVER,
                times.recovery(),
                zone,
                () -> nightly.askRecuperation(zone));
    }

    /** What comes from SIECLE is not even asked for where it is dropped; what Pix is asked waits until it is configured. */
    boolean isAsked(Night night) {
        return night.flow() != Flow.PULL_SIECLE || running.flows().contains(night.flow());
    }

    /** Asks what Quartz skipped between two instants. */
    void makeUp(Instant after, Instant until) {
        all().stream()
                .filter(this::isAsked)
                .filter(night -> MissingHour.hasSkipped(night.cron(), night.zone(), after, until))
                .forEach(night -> night.asking().run());
    }
}
