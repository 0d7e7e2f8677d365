package fr.passerelle.domain.livret;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When the Récupération is open: from the first hour of its opening day, in the school's own time, to the last day of the
 * school's year. That day is 7 June, or 7 November where the year ends in December, the same distance after its beginning; it
 * can be set for a year, and for an academy. Everything before it is closed.
 *
 * @param days opening days decided for given years, each within its year; they are those of schools whose year begins in
 *     September, and say nothing of the others
 * @param byAcademy those of given academies, by {@link SchoolCalendar#academy}; they go before {@code days}
 */
public record OpeningCalendar(Map<SchoolYear, LocalDate> days, Map<String, Map<SchoolYear, LocalDate>> byAcademy) {

    private static final MonthDay USUAL = MonthDay.of(6, 7);
    private static final MonthDay USUAL_IN_THE_SOUTH = MonthDay.of(11, 7);

    public OpeningCalendar {
        days = Map.copyOf(days);
        byAcademy = byAcademy.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Map.copyOf(one.getValue())));
        days.forEach((year, day) -> check(SchoolCalendar.METROPOLITAN, year, day));
        byAcademy.forEach((academy, decided) ->
                decided.forEach((year, day) -> check(SchoolCalendar.ofAcademy(academy), year, day)));
    }

    /** The same days for every academy. */
    public OpeningCalendar(Map<SchoolYear, LocalDate> days) {
        this(days, Map.of());
    }

    private static void check(SchoolCalendar school, SchoolYear year, LocalDate day) {
        if (!school.yearOf(day).equals(year)) {
            // Accepted, it would open the whole year at once, or never.
            throw new IllegalArgumentException(
                    "the opening day " + day + " is not in the school year " + school.label(year));
        }
    }

    public LocalDate openingDay(SchoolCalendar school, SchoolYear year) {
        LocalDate decided = byAcademy.getOrDefault(school.academy(), Map.of()).get(year);
        if (decided != null) {
            return decided;
        }
        return school.isCivil()
                ? USUAL_IN_THE_SOUTH.atYear(year.start())
                : days.getOrDefault(year, USUAL.atYear(year.next().start()));
    }

    /** That of the year that runs at the school at that instant. */
    public LocalDate openingDay(SchoolCalendar school, Instant instant) {
        return openingDay(school, school.yearAt(instant));
    }

    /** Open for the school at that instant, for the year that then runs there. */
    public boolean isOpen(SchoolCalendar school, Instant instant) {
        return !school.dayAt(instant).isBefore(openingDay(school, instant));
    }

    /** Whether somebody decided the day, or it is the usual one of where the year begins in September. */
    public boolean isSettled(SchoolCalendar school, SchoolYear year) {
        return !school.isCivil()
                || byAcademy.getOrDefault(school.academy(), Map.of()).containsKey(year);
    }
}
