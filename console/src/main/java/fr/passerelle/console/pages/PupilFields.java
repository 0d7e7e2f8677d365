package fr.passerelle.console.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of {@link fr.passerelle.domain.pupil.Pupil}, in the words of an operator. */
final class PupilFields {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private PupilFields() {}

    /** A field that this version does not know is told as it is. */
    static String label(String name) {
        return switch (name) {
            case "ine" -> "INE";
            case "eleveId" -> "numéro SIECLE";
            case "lastName" -> "nom de famille";
            case "preferredLastName" -> "nom d'usage";
            case "firstName" -> "prénom";
            case "middleName" -> "deuxième prénom";
            case "thirdName" -> "troisième prénom";
            case "sex" -> "sexe";
            case "birthdate" -> "date de naissance";
            case "birthCityCode" -> "code de la commune de naissance";
            case "birthCity" -> "ville de naissance";
            case "birthCountryCode" -> "pays de naissance";
            case "birthProvinceCode" -> "département de naissance";
            case "mefCode" -> "MEF";
            case "status" -> "statut";
            case "division" -> "division";
            case "repeating" -> "redoublement";
            default -> name;
        };
    }

    /** What the field holds; SIECLE makes a difference between nothing and an empty text, so does the page. */
    static String value(String name, @Nullable String text) {
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
            return DAY.format(LocalDate.parse(text));
        } catch (DateTimeParseException notIso) {
            return text;
        }
    }
}
