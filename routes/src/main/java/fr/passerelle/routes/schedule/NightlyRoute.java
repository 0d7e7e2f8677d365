package fr.passerelle.routes.schedule;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.quartz;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
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

    private final Nights nights;

    public NightlyRoute(Nights nights) {
        this.nights = nights;
    }

    @Override
    public void configure() {
        nights.all()
                .forEach(night -> from(daily(night))
                        .routeId(night.told())
                        .autoStartup(nights.isAsked(night))
                        .process(turn -> night.asking().run()));
        from(every("MISSING-HOUR", EACH_HOUR, ZoneOffset.UTC))
                .routeId("Make up for what fell into the hour that a night of March has not")
                .process(turn -> makeUp(
                        turn.getMessage().getHeader("previousFireTime", Date.class),
                        turn.getMessage().getHeader("fireTime", Date.class)));
    }

    private void makeUp(@Nullable Date last, Date now) {
        nights.makeUp(last == null ? now.toInstant().minus(HOUR) : last.toInstant(), now.toInstant());
    }

    private static QuartzEndpointBuilder daily(Nights.Night night) {
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
