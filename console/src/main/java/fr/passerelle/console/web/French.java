package fr.passerelle.console.web;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.report.FrenchNumber;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates, hours and counts as French writes them; instants are told in Paris time. The pages call it {@code @french}. */
@Component("french")
public class French {

    /** No line break before a unit or a double sign. */
    public static final String NBSP = "\u00a0";

    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    /** {@code 4 février 2027}, {@code 1er mars 2027}. */
    public String date(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth())) + NBSP + MONTH_YEAR.format(day);
    }

    /** {@code 04/02/2027}, for tables. */
    public String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** Day of an instant, for tables. */
    public String shortDay(Instant instant) {
        return SHORT.format(paris(instant));
    }

    /** {@code 4 février 2027 à 14 h 05}. */
    public String at(Instant instant) {
        ZonedDateTime paris = paris(instant);
        return date(paris.toLocalDate()) + " à " + paris.getHour() + NBSP + "h" + NBSP
                + String.format(Locale.ROOT, "%02d", paris.getMinute());
    }

    /** For the attribute {@code datetime} of {@code <time>}. */
    public String machine(Instant instant) {
        return paris(instant).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    public String number(long number) {
        return FrenchNumber.number(number);
    }

    /** {@code 312 octets}, {@code 4,2 Mio}. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return count(bytes, "octet", "octets");
        }
        boolean small = bytes < 1024 * 1024;
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
        format.setMaximumFractionDigits(1);
        return format.format(bytes / (small ? 1024.0 : 1024.0 * 1024)) + NBSP + (small ? "Kio" : "Mio");
    }

    /** {@code 1 élève}, {@code 2 élèves}; 0 is singular. */
    public String count(long number, String one, String several) {
        return FrenchNumber.count(number, one, several);
    }

    private static ZonedDateTime paris(Instant instant) {
        return instant.atZone(SchoolYear.PARIS);
    }
}
