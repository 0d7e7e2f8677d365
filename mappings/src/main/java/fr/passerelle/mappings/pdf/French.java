package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.school.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** Dates and figures as they are printed in French, with blanks that do not break. */
final class French {

    private static final char BLANK = '\u00A0';
    private static final char THIN_BLANK = '\u202F';
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private French() {}

    /** {@code 17 mars 2012}, {@code 1er juin 2027}. */
    static String date(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
        return number + BLANK + MONTHS.get(day.getMonthValue() - 1) + BLANK + day.getYear();
    }

    /** {@code 8 juin 2027 à 10 h 05 (heure de Paris)}. */
    static String moment(Instant at) {
        ZonedDateTime paris = at.atZone(SchoolYear.PARIS);
        int minute = paris.getMinute();
        return date(paris.toLocalDate()) + " à" + BLANK + paris.getHour() + BLANK + "h" + BLANK
                + (minute < 10 ? "0" : "") + minute + " (heure de Paris)";
    }

    /** {@code 312}, {@code 1 024}. */
    static String figure(int number) {
        String digits = Integer.toString(number);
        int cut = digits.length() - 3;
        return cut < 1 ? digits : digits.substring(0, cut) + THIN_BLANK + digits.substring(cut);
    }

    /** Our own words with the blanks and the apostrophes of print; what others wrote is left as they wrote it. */
    static String printed(String words) {
        return words.replace('\'', '’')
                .replace(" :", BLANK + ":")
                .replace(" ;", BLANK + ";")
                .replace("« ", "«" + BLANK)
                .replace(" »", BLANK + "»");
    }
}
