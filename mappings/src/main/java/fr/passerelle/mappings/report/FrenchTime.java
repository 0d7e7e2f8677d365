package fr.passerelle.mappings.report;

import fr.passerelle.domain.school.SchoolYear;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in the words of a report: {@code 3 septembre 2026 à 8 h 05}. */
public final class FrenchTime {

    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private FrenchTime() {}

    /** In Paris. */
    public static String at(Instant instant) {
        return at(LocalDateTime.ofInstant(instant, SchoolYear.PARIS));
    }

    /** As it is. */
    public static String at(LocalDateTime moment) {
        String day = moment.getDayOfMonth() == 1 ? "1er" : String.valueOf(moment.getDayOfMonth());
        return day + " " + MONTH_YEAR.format(moment) + " à " + moment.getHour() + " h "
                + String.format(Locale.ROOT, "%02d", moment.getMinute());
    }
}
