package fr.passerelle.domain.search;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for, as the text that was typed can be understood. Several may be told at once: whoever is found
 * answers to all of {@code ine}, {@code birthdate} and {@code words}.
 *
 * @param ine null when none is told; the whole text may be one, or one of its words
 * @param birthdate null when no day is told
 * @param words what is left of the text: names, or those of a file or a school
 * @param uai null unless the whole text is one
 * @param number null unless the whole text is one, be it introduced by what it is the number of
 * @param code verification code of a certification as Pix writes it, null unless the whole text is one
 * @param isNoDay whether a day is told that no calendar has
 */
public record Sought(
        @Nullable Ine ine,
        @Nullable LocalDate birthdate,
        SoughtWords words,
        @Nullable Uai uai,
        @Nullable Long number,
        @Nullable String code,
        boolean isNoDay) {

    /** What is longer is no name and no number. */
    public static final int MOST_CHARACTERS = 200;

    private static final int LEAST_DIGITS_OF_INE = 6;

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)(?:(?:session|certification|fichier|traitement|travail|question|num[ée]ro|n[o°])[\\s\\p{Z}:]*)*"
                    + "([0-9]{1,18})");

    private static final Pattern CODE = Pattern.compile("(?i)P\\s*-?\\s*([0-9A-Z]{8})");

    /** Blanks and what people write between the groups of a long number. */
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s\\p{Z}\\p{Cf}./-]+");

    /** The text as it was typed. */
    public static Sought in(String text) {
        String typed = text.strip();
        String kept = typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
        Optional<TypedDay> day = TypedDay.in(kept);
        String without = day.map(TypedDay::rest).orElse(kept);
        Ine ine = day.isPresent() ? null : ine(kept);
        if (ine != null) {
            return new Sought(ine, null, SoughtWords.NONE, null, number(kept), null, false);
        }
        TypedIne one = TypedIne.in(without);
        return new Sought(
                one.ine(),
                day.map(TypedDay::day).orElse(null),
                SoughtWords.of(one.rest()),
                Uai.parse(kept).orElse(null),
                day.isPresent() ? null : number(kept),
                code(kept),
                day.isPresent() && day.get().day() == null);
    }

    /** Whether it names one thing and no other: a number, a code, an INE or a UAI. */
    public boolean isKey() {
        return ine != null && words.isEmpty() || uai != null || number != null || code != null;
    }

    /** Whether there is anything to look for. */
    public boolean isEnough() {
        return !isNoDay && (isKey() || ine != null || birthdate != null || words.areEnough());
    }

    private record TypedIne(@Nullable Ine ine, String rest) {

        static TypedIne in(String text) {
            for (String word : text.split("\\s+")) {
                Ine ine = Sought.ine(word);
                if (ine != null) {
                    return new TypedIne(ine, text.replace(word, " "));
                }
            }
            return new TypedIne(null, text);
        }
    }

    /** In any spelling; a name of eleven letters is none. */
    private static @Nullable Ine ine(String text) {
        String spelt = BETWEEN_GROUPS.matcher(text).replaceAll("");
        boolean hasDigits = spelt.chars().filter(c -> c >= '0' && c <= '9').count() >= LEAST_DIGITS_OF_INE;
        return hasDigits ? Ine.parse(spelt).orElse(null) : null;
    }

    private static @Nullable Long number(String text) {
        String grouped = text.replaceAll("(?<=[0-9])[\\s\\p{Z}]+(?=[0-9])", "");
        Matcher number = NUMBER.matcher(grouped);
        return number.matches() ? Long.valueOf(number.group(1)) : null;
    }

    private static @Nullable String code(String text) {
        Matcher code = CODE.matcher(text);
        return code.matches() ? "P-" + code.group(1).toUpperCase(Locale.ROOT) : null;
    }
}
