package fr.passerelle.domain.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day within a text, as French writes it ({@code 17/05/2011}, {@code 17.5.11}, {@code 17 mai 2011}) or as programs do.
 *
 * @param day null when no calendar has it
 * @param rest the text without it
 */
record TypedDay(@Nullable LocalDate day, String rest) {

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

    private static final Pattern ISO = Pattern.compile("(?<!\\S)(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?!\\S)");

    private static final Pattern FRENCH =
            Pattern.compile("(?<!\\S)(?<d>[0-9]{1,2})[/.-](?<m>[0-9]{1,2})[/.-](?<y>[0-9]{4}|[0-9]{2})(?!\\S)");

    private static final Pattern IN_WORDS = Pattern.compile("(?iu)(?<!\\S)(?<d>[0-9]{1,2})(?:er)?[\\s\\p{Z}]+(?<m>"
            + String.join("|", MONTHS) + "|fevrier|aout|decembre)[\\s\\p{Z}]+(?<y>[0-9]{4})(?!\\S)");

    /** No pupil was born before. */
    private static final int CENTURY = 2000;

    static Optional<TypedDay> in(String text) {
        for (Pattern spelling : List.of(ISO, FRENCH, IN_WORDS)) {
            Matcher found = spelling.matcher(text);
            if (found.find()) {
                String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
                return Optional.of(new TypedDay(day(found), rest));
            }
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate day(Matcher found) {
        String year = found.group("y");
        try {
            return LocalDate.of(
                    Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0),
                    month(found.group("m")),
                    Integer.parseInt(found.group("d")));
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    private static int month(String told) {
        if (Character.isDigit(told.charAt(0))) {
            return Integer.parseInt(told);
        }
        String spelt = SoughtWords.of(told.toLowerCase(Locale.ROOT)).all().get(0);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (SoughtWords.of(MONTHS.get(i)).all().get(0).equals(spelt)) {
                return i + 1;
            }
        }
        return 0;
    }
}
