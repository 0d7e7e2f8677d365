package fr.passerelle.routes.schedule;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.quartz;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.RunningFlows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.endpoint.dsl.QuartzEndpointBuilderFactory.QuartzEndpointBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the hub does by itself, by Quartz's clustered store: one node fires each time. A night that was missed because
 * every node was down is made up for once at the next start (misfire policy: fire once now), and one that fell into the hour
 * that March has not, an hour later.
 */
public class NightlyRoute extends RouteBuilder {

    /** Quartz group of the jobs below; each is named after its flow, and after the zone whose night it is when that is not Paris. */
    public static final String GROUP = "nightly";

    private static final String EACH_HOUR = "0 0 * * * ?";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Nightly nightly;
    private final ScheduleSettings times;
    private final RunningFlows running;

    public NightlyRoute(Nightly nightly, ScheduleSettings times, RunningFlows running) {
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
    private record Night(String told, Flow flow, String cron, ZoneId zone, Runnable asking) {

        String name() {
            return zone.equals(SchoolYear.PARIS)
                    ? flow.name()
                    : flow + "-" + zone.getId().replace('/', '-');
        }
    }

    @Override
    public void configure() {
        nights().forEach(night -> from(daily(night))
                .routeId(night.told())
                .autoStartup(isAsked(night))
                .process(turn -> night.asking().run()));
        from(every("MISSING-HOUR", EACH_HOUR, ZoneOffset.UTC))
                .routeId("Make up for what fell into the hour that a night of March has not")
                .process(turn -> makeUp(
                        turn.getMessage().getHeader("previousFireTime", Date.class),
                        turn.getMessage().getHeader("fireTime", Date.class)));
    }

    private List<Night> nights() {
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
    private boolean isAsked(Night night) {
        return night.flow() != Flow.PULL_SIECLE || running.flows().contains(night.flow());
    }

    private void makeUp(@Nullable Date last, Date now) {
        makeUp(last == null ? now.toInstant().minus(HOUR) : last.toInstant(), now.toInstant());
    }

    /** Asks what Quartz skipped between two instants. */
    void makeUp(Instant after, Instant until) {
        nights().stream()
                .filter(this::isAsked)
                .filter(night -> MissingHour.hasSkipped(night.cron(), night.zone(), after, until))
                .forEach(night -> night.asking().run());
    }

    private static QuartzEndpointBuilder daily(Night night) {
        return every(night.name(), night.cron(), night.zone());
    }

    private static QuartzEndpointBuilder every(String name, String cron, ZoneId zone) {
        return quartz(GROUP + "/" + name)
                .cron(cron)
                .durableJob(true)
                .recoverableJob(true)
                .deleteJob(false)
                .triggerStartDelay(0)
                .advanced()
                .triggerParameters(Map.of("timeZone", TimeZone.getTimeZone(zone).getID(), "misfireInstruction", "1"))
                .basic();
    }
}
