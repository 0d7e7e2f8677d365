package fr.passerelle.domain.livret;

import fr.passerelle.domain.school.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/**
 * When the Récupération is open: from 7 June 00:00 Paris of the school year to its last day. The day can be set for a
 * year; everything before it is closed.
 *
 * @param exceptions opening days decided for given years, each within its year
 */
public record OpeningCalendar(Map<SchoolYear, LocalDate> exceptions) {

    private static final MonthDay USUAL = MonthDay.of(6, 7);

    public OpeningCalendar {
        exceptions = Map.copyOf(exceptions);
        exceptions.forEach((year, day) -> {
            if (!SchoolYear.of(day).equals(year)) {
                // Accepted, it would open the whole year at once, or never.
                throw new IllegalArgumentException(
                        "the opening day " + day + " is not in the school year " + year.label());
            }
        });
    }

    public LocalDate openingDay(SchoolYear year) {
        return exceptions.getOrDefault(year, USUAL.atYear(year.start() + 1));
    }

    /** Open at that instant for the school year that the instant belongs to. */
    public boolean isOpen(Instant instant) {
        LocalDate openingDay = openingDay(SchoolYear.at(instant));
        return !instant.isBefore(openingDay.atStartOfDay(SchoolYear.PARIS).toInstant());
    }
}
