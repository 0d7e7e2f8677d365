package fr.passerelle.routes.schedule;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.ScheduleDesk;
import fr.passerelle.routes.frame.RunningFlows;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** Tells when each night comes, as Quartz reads the settings, by the hub's own clock. */
public class QuartzScheduleDesk implements ScheduleDesk {

    private final Nights nights;
    private final RunningFlows running;

    public QuartzScheduleDesk(Nights nights, RunningFlows running) {
        this.nights = nights;
        this.running = running;
    }

    @Override
    public List<ComingNight> coming(Instant after) {
        return nights.all().stream()
                .filter(nights::isAsked)
                .map(night -> new ComingNight(night.flow(), night.zone(), next(night.cron(), night.zone(), after)))
                .toList();
    }

    @Override
    public Set<Flow> running() {
        return running.flows();
    }

    private static @Nullable Instant next(String cron, ZoneId zone, Instant after) {
        try {
            CronExpression times = new CronExpression(cron);
            times.setTimeZone(TimeZone.getTimeZone(zone));
            Date next = times.getNextValidTimeAfter(Date.from(after));
            return next == null ? null : next.toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException(cron, e);
        }
    }
}
