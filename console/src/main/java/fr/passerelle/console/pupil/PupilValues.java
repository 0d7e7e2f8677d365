package fr.passerelle.console.pupil;

import fr.passerelle.domain.french.InFrench;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the fields of a {@link fr.passerelle.domain.pupil.Pupil} hold, in the words of an operator. */
final class PupilValues {

    private PupilValues() {}

    /** What the field holds; SIECLE makes a difference between nothing and an empty text, so does the page. */
    static String told(String name, @Nullable String text) {
        if (text == null) {
            return "non renseigné";
        }
        if (text.isEmpty()) {
            return "vide";
        }
        return switch (name) {
            case "sex" -> text.equals("F") ? "féminin" : text.equals("M") ? "masculin" : text;
            case "repeating" -> text.startsWith("t") ? "oui" : "non";
            case "birthdate" -> day(text);
            default -> text;
        };
    }

    private static String day(String text) {
        try {
            return InFrench.shortDate(LocalDate.parse(text));
        } catch (DateTimeParseException notIso) {
            return text;
        }
    }
}
