package fr.passerelle.routes.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * The hour that a night does not have when clocks go forward (in Paris from 2 to 3 h on the last Sunday of March). Quartz
 * skips what falls in it, and goes on with the next night.
 */
final class MissingHour {

    private MissingHour() {}

    /**
     * Whether Quartz has skipped a time of a cron because the clocks of its zone went forward after one instant and no later
     * than another.
     *
     * @throws IllegalArgumentException for what is no cron
     */
    static boolean hasSkipped(String cron, ZoneId zone, Instant after, Instant until) {
        // At the transition itself the clocks have gone forward: it is the previous one a moment later.
        ZoneOffsetTransition last = zone.getRules().previousTransition(until.plusNanos(1));
        return last != null && last.isGap() && last.getInstant().isAfter(after) && comesIn(cron, last);
    }

    /** By clocks that did not go forward. */
    private static boolean comesIn(String cron, ZoneOffsetTransition gap) {
        try {
            CronExpression times = new CronExpression(cron);
            times.setTimeZone(TimeZone.getTimeZone(gap.getOffsetBefore()));
            Date next = times.getNextValidTimeAfter(Date.from(gap.getInstant().minusMillis(1)));
            return next != null && next.toInstant().isBefore(gap.getInstant().plus(gap.getDuration()));
        } catch (ParseException e) {
            throw new IllegalArgumentException(cron, e);
        }
    }
}
