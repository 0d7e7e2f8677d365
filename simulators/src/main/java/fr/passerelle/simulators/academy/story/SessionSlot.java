package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Directory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When and where a session of the year is held: a function of its school and its rank.
 *
 * @param zone in which date and time are told
 */
public record SessionSlot(long id, String uai, int rank, LocalDate date, LocalTime time, ZoneId zone) {

    private static final long FIRST = 400_000;
    private static final int PER_SCHOOL = 100;
    private static final int CATCH_UP = 99;
    private static final int ODD = 90;
    private static final long UNKNOWN = 300_000_000;
    private static final int HALF_DAYS = 16;

    /** The nth session of a school, two a day in the first days of March. */
    static SessionSlot of(AcademySpec spec, Directory directory, int school, int rank) {
        int halfDay = rank == CATCH_UP ? HALF_DAYS : rank % HALF_DAYS;
        ZoneId zone = SchoolCalendar.of(directory.school(school)).zone();
        // In the morning of the antipodes: it is another day in Paris.
        boolean inTheAfternoon = halfDay % 2 == 0 && !directory.odd().isOverseas(school);
        return new SessionSlot(
                FIRST + (long) school * PER_SCHOOL + rank,
                directory.uai(school).value(),
                rank,
                schoolDay(LocalDate.of(spec.year().start() + 1, 3, 1), halfDay / 2),
                LocalTime.of(inTheAfternoon ? 14 : 9, 0),
                zone);
    }

    /** The session for those who came to the school within the year. */
    static SessionSlot catchUp(AcademySpec spec, Directory directory, int school) {
        return of(spec, directory, school, CATCH_UP);
    }

    /** The session of those whose story is odd. */
    static SessionSlot odd(AcademySpec spec, Directory directory, int school) {
        return of(spec, directory, school, ODD);
    }

    /** The same day and room, under a number that Pix has never heard of. */
    public SessionSlot unknown() {
        return new SessionSlot(id - FIRST + UNKNOWN, uai, rank, date, time, zone);
    }

    /** The same a year before, in the same room. */
    public SessionSlot aYearBefore() {
        return new SessionSlot(id - FIRST / 2, uai, rank, date.minusYears(1), time, zone);
    }

    private static LocalDate schoolDay(LocalDate from, int later) {
        LocalDate day = from;
        int left = later;
        while (left > 0 || isWeekend(day)) {
            left -= isWeekend(day) ? 0 : 1;
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    Instant start() {
        return date.atTime(time).atZone(zone).toInstant();
    }

    /** Closed the same day, or the next one: the school has 48 hours. */
    public Instant finalisation() {
        return start().plus(Duration.ofHours(rank % 3 == 2 ? 26 : 3).plusMinutes(10));
    }

    /** When Pix shows the results. */
    Instant publication() {
        return date.plusDays(20 + id % 4).atTime(10, 0).atZone(zone).toInstant();
    }

    public String room() {
        return "Salle informatique " + (1 + rank % 4);
    }
}
