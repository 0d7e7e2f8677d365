package fr.passerelle.domain.french;

import fr.passerelle.domain.school.SchoolYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Dates, hours, counts and sizes as French writes them. Instants are told in Paris time. Where blanks must not break, it
 * says so; all others are plain.
 */
public final class InFrench {

    /** Keeps a number and its unit on one line. */
    public static final String NBSP = "\u00a0";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    /** Hours; fewer are told as hours. */
    private static final long DAYS_FROM = 48;

    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;
    private static final long GIB = MIB * KIB;

    private InFrench() {}

    /** {@code 4 février 2027}, {@code 1er mars 2027}. */
    public static String date(LocalDate day) {
        return dayAndMonth(day) + " " + day.getYear();
    }

    /** {@code 04/02/2027}, for tables. */
    public static String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** {@code 8 h 05}. */
    public static String time(LocalTime time) {
        return time.getHour() + " h " + String.format(Locale.ROOT, "%02d", time.getMinute());
    }

    /** {@code 3 septembre 2026 à 8 h 05}. */
    public static String at(Instant instant) {
        return at(inParis(instant));
    }

    /** {@code 3 septembre 2026 à 8 h 05}, in whatever zone it is. */
    public static String at(LocalDateTime moment) {
        return date(moment.toLocalDate()) + " à " + time(moment.toLocalTime());
    }

    /** {@code 3 septembre à 8 h 05}, of an instant whose year nobody asks for. */
    public static String lately(Instant instant) {
        LocalDateTime paris = inParis(instant);
        return dayAndMonth(paris.toLocalDate()) + " à " + time(paris.toLocalTime());
    }

    /** {@code 12 jours}, {@code 3 heures}, {@code moins d’une heure}: how long ago, or how far ahead, something is. */
    public static String span(Duration span) {
        long hours = span.abs().toHours();
        return hours >= DAYS_FROM
                ? count(span.abs().toDays(), "jour", "jours")
                : hours > 0 ? count(hours, "heure", "heures") : "moins d’une heure";
    }

    /** The date and the hour in Paris. */
    public static LocalDateTime inParis(Instant instant) {
        return LocalDateTime.ofInstant(instant, SchoolYear.PARIS);
    }

    /** {@code 1 024}, by thousands, with blanks that do not break. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(number);
    }

    /** {@code 10 %}, {@code 10,1 %} of a share from 0 to 1: one decimal at most, a blank that does not break. */
    public static String percent(double share) {
        NumberFormat format = oneDecimal();
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(share).movePointRight(2)) + NBSP + "%";
    }

    /** {@code 1 élève}, {@code 1 024 élèves}; 0 is singular. By thousands, with blanks that do not break. */
    public static String count(long number, String one, String several) {
        return number(number) + NBSP + word(number, one, several);
    }

    /** {@code 1 élève}, {@code 1024 élèves}; 0 is singular. For text files and terminals: plain figures, a plain blank. */
    public static String plainCount(long number, String one, String several) {
        return number + " " + word(number, one, several);
    }

    /** {@code élève} of 0 and 1, {@code élèves} of more: where the number stands elsewhere. */
    public static String word(long number, String one, String several) {
        return number < 2 ? one : several;
    }

    /**
     * {@code siecle, gar ou results}.
     *
     * @param all of one at least
     * @param last word before the last one: {@code et}, {@code ou}
     */
    public static String list(List<String> all, String last) {
        int before = all.size() - 1;
        return before == 0
                ? all.get(0)
                : String.join(", ", all.subList(0, before)) + " " + last + " " + all.get(before);
    }

    /** {@code 312 octets}, {@code 4,2 Mio}, of a file; blanks do not break. */
    public static String size(long bytes) {
        if (bytes < KIB) {
            return count(bytes, "octet", "octets");
        }
        boolean small = bytes < MIB;
        return oneDecimal().format(bytes / (double) (small ? KIB : MIB)) + NBSP + (small ? "Kio" : "Mio");
    }

    /** {@code 512 Mo}, {@code 77,5 Go}, of a disk: rounded down, so that there is never less than it says. */
    public static String room(long bytes) {
        if (bytes < GIB) {
            return bytes / MIB + " Mo";
        }
        NumberFormat format = oneDecimal();
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(bytes / (double) GIB) + " Go";
    }

    private static String dayAndMonth(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth())) + " " + MONTH.format(day);
    }

    private static NumberFormat oneDecimal() {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
        format.setMaximumFractionDigits(1);
        return format;
    }
}
