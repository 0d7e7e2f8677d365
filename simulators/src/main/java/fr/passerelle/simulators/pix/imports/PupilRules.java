package fr.passerelle.simulators.pix.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Pix checks of each pupil it keeps, in its order (contract siecle B.5). One instance per file. */
final class PupilRules {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DOUBLY_ENCODED = Pattern.compile("Ã[\u0080-¿]|Å[\u0080-¿“”]|[\u0080-\u009F\uFFFD]");

    private final List<ObjectNode> errors = new ArrayList<>();
    private final Set<String> ines = new HashSet<>();

    List<ObjectNode> errors() {
        return errors;
    }

    /** @param pupil the texts of the direct children of ELEVE; absent ones have no key */
    void check(Map<String, String> pupil) {
        String ine = pupil.get("ID_NATIONAL");
        if ("100".equals(pupil.get("CODE_PAYS"))) {
            require(pupil, "CODE_COMMUNE_INSEE_NAISS", "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT");
        }
        require(pupil, "NOM_DE_FAMILLE", "LAST_NAME_REQUIRED");
        require(pupil, "PRENOM", "FIRST_NAME_REQUIRED");
        require(pupil, "CODE_SEXE", "SEX_CODE_REQUIRED");
        if (isMissing(pupil, "DATE_NAISS")) {
            refuse(pupil, "BIRTHDATE_REQUIRED");
        } else if (!isDay(pupil.get("DATE_NAISS"))) {
            refuse(pupil, "INVALID_BIRTHDATE_FORMAT");
        }
        if (ine.isEmpty()) {
            refuse(pupil, "INE_REQUIRED");
        } else if (!ines.add(ine)) {
            refuse(pupil, "INE_UNIQUE");
        }
        String names = pupil.getOrDefault("NOM_DE_FAMILLE", "") + ' ' + pupil.getOrDefault("PRENOM", "");
        if (DOUBLY_ENCODED.matcher(names).find()) {
            refuse(pupil, "INVALID_CHAR_DETECTED");
        }
    }

    /** Only of a text that passed. */
    static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    static boolean isDay(String text) {
        try {
            day(text);
            return true;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private void require(Map<String, String> pupil, String element, String code) {
        if (isMissing(pupil, element)) {
            refuse(pupil, code);
        }
    }

    private static boolean isMissing(Map<String, String> pupil, String element) {
        return pupil.getOrDefault(element, "").isEmpty();
    }

    private void refuse(Map<String, String> pupil, String code) {
        String ine = pupil.getOrDefault("ID_NATIONAL", "");
        errors.add(StrictReader.error(code, ine.isEmpty() ? Map.of() : Map.of("nationalStudentId", ine)));
    }
}
