package fr.passerelle.routes.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.triggers.CronTriggerImpl;

/** What is asked at night is asked once, also where clocks are set forward or back: by Quartz, or made up for. */
class MissingHourTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2027-03-28, 0 0 2 * * ?, 0",
        "Europe/Paris, 2027-03-28, 0 30 2 * * ?, 0",
        "Europe/Paris, 2027-03-28, 59 59 2 * * ?, 0",
        "Europe/Paris, 2027-03-28, 59 59 1 * * ?, 1",
        "Europe/Paris, 2027-03-28, 0 0 3 * * ?, 1",
        "Europe/Paris, 2027-03-28, 0 30 21 * * ?, 1",
        "Europe/Paris, 2026-10-25, 0 0 2 * * ?, 1",
        "Europe/Paris, 2026-10-25, 0 30 2 * * ?, 1",
        "Europe/Paris, 2026-10-25, 0 0 3 * * ?, 1",
        "America/Miquelon, 2027-03-14, 0 30 2 * * ?, 0",
        "America/Miquelon, 2027-03-14, 5 0 0 * * ?, 1",
        "America/Miquelon, 2026-11-01, 0 30 1 * * ?, 1",
        "Pacific/Noumea, 2027-03-28, 0 30 2 * * ?, 1",
        "Pacific/Noumea, 2026-10-25, 0 30 2 * * ?, 1"
    })
    void whatIsAskedAtNightIsAskedExactlyOnceInTheNightWhenClocksAreSet(
            ZoneId zone, LocalDate day, String cron, int byQuartz) {
        Instant noonBefore =
                day.minusDays(1).atTime(LocalTime.NOON).atZone(zone).toInstant();
        Instant noonAfter = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        boolean inTheEvening = cron.contains(" 21 ");

        long fired = inTheEvening
                ? fired(cron, zone, noonAfter, noonAfter.plus(Duration.ofHours(12)))
                : fired(cron, zone, noonBefore, noonAfter);
        long madeUp = madeUp(cron, zone, noonBefore, noonAfter);

        assertThat(fired).isEqualTo(byQuartz);
        assertThat(fired + madeUp).isOne();
    }

    @Test
    void aYearHasAsManyNightsAsDays() {
        Instant from = Instant.parse("2026-08-01T10:00:00Z");
        Instant to = Instant.parse("2027-08-01T10:00:00Z");
        ZoneId paris = ZoneId.of("Europe/Paris");

        assertThat(fired("0 30 2 * * ?", paris, from, to)).isEqualTo(364);
        assertThat(madeUp("0 30 2 * * ?", paris, from, to)).isOne();
    }

    /** All nodes were down when the clocks went forward: the look of the next start is for the hours since the last one. */
    @Test
    void anHourThatNobodySawIsMadeUpForLater() {
        ZoneId paris = ZoneId.of("Europe/Paris");

        assertThat(MissingHour.hasSkipped(
                        "0 30 2 * * ?",
                        paris,
                        Instant.parse("2027-03-27T22:00:00Z"),
                        Instant.parse("2027-03-28T07:12:00Z")))
                .isTrue();
    }

    @Test
    void whatIsNoCronIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MissingHour.hasSkipped(
                        "at night",
                        ZoneId.of("Europe/Paris"),
                        Instant.parse("2027-03-28T00:00:00Z"),
                        Instant.parse("2027-03-28T01:00:00Z")));
    }

    /** How often Quartz fires between two instants. */
    private static long fired(String cron, ZoneId zone, Instant from, Instant to) {
        CronTrigger trigger = TriggerBuilder.newTrigger()
                .withIdentity("night")
                .startAt(Date.from(from))
                .withSchedule(CronScheduleBuilder.cronSchedule(cron).inTimeZone(TimeZone.getTimeZone(zone)))
                .build();
        CronTriggerImpl turning = (CronTriggerImpl) trigger;
        List<Date> times = new ArrayList<>();
        Date next = turning.computeFirstFireTime(null);
        while (next.toInstant().isBefore(to)) {
            times.add(next);
            turning.triggered(null);
            next = turning.getNextFireTime();
        }
        return times.size();
    }

    /** How often the job that looks each hour makes up for it. */
    private static long madeUp(String cron, ZoneId zone, Instant from, Instant to) {
        long madeUp = 0;
        for (Instant look = from; look.isBefore(to); look = look.plus(HOUR)) {
            if (MissingHour.hasSkipped(cron, zone, look, look.plus(HOUR))) {
                madeUp++;
            }
        }
        return madeUp;
    }
}
