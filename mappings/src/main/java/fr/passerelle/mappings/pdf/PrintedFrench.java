package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.french.InFrench;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates and figures as they are printed in French, with blanks that do not break. */
final class PrintedFrench {

    private static final char BLANK = '\u00A0';
    private static final char THIN_BLANK = '\u202F';

    private PrintedFrench() {}

    /** {@code 17 mars 2012}, {@code 1er juin 2027}. */
    static String date(LocalDate day) {
        return unbroken(InFrench.date(day));
    }

    /** {@code 8 juin 2027 à 10 h 05 (heure de Paris)}. */
    static String moment(Instant at) {
        LocalDateTime paris = InFrench.inParis(at);
        return date(paris.toLocalDate()) + " à" + BLANK + unbroken(InFrench.time(paris.toLocalTime()))
                + " (heure de Paris)";
    }

    private static String unbroken(String words) {
        return words.replace(' ', BLANK);
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
