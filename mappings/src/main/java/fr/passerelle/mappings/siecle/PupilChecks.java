package fr.passerelle.mappings.siecle;

import static fr.passerelle.mappings.siecle.PupilField.CODE_COMMUNE_INSEE_NAISS;
import static fr.passerelle.mappings.siecle.PupilField.CODE_PAYS;
import static fr.passerelle.mappings.siecle.PupilField.CODE_SEXE;
import static fr.passerelle.mappings.siecle.PupilField.DATE_NAISS;
import static fr.passerelle.mappings.siecle.PupilField.ID_NATIONAL;
import static fr.passerelle.mappings.siecle.PupilField.PRENOM;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.verdict.Finding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The checks of one kept pupil, who has no leaving date or an empty one, in Pix's order, then ours (contract siecle B.5). One instance per file. */
final class PupilChecks {

    private static final String FRANCE = "100";
    private static final int OLDEST_YEAR = 1900;
    private static final List<PupilField> NAMES = List.of(
            PupilField.NOM_DE_FAMILLE,
            PupilField.NOM,
            PRENOM,
            PupilField.NOM_USAGE,
            PupilField.PRENOM2,
            PupilField.PRENOM3);
    private static final List<PupilField> BOUNDED =
            List.of(PupilField.NOM_DE_FAMILLE, PupilField.NOM, PRENOM, PupilField.NOM_USAGE, PupilField.CODE_MEF);

    private final LocalDate today;
    private final Consumer<Finding> findings;
    private final Map<String, Integer> lineByIne = new HashMap<>();
    private final Set<String> eleveIds = new HashSet<>();

    PupilChecks(LocalDate today, Consumer<Finding> findings) {
        this.today = today;
        this.findings = findings;
    }

    /** Line of each pupil that was checked, by INE; of the first when there are several. */
    Map<String, Integer> lineByIne() {
        return lineByIne;
    }

    void check(PupilElement pupil) {
        if (FRANCE.equals(pupil.get(CODE_PAYS))) {
            require(pupil, CODE_COMMUNE_INSEE_NAISS, SiecleVerdict.BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT);
        }
        require(pupil, pupil.lastNameField(), SiecleVerdict.LAST_NAME_REQUIRED);
        require(pupil, PRENOM, SiecleVerdict.FIRST_NAME_REQUIRED);
        require(pupil, CODE_SEXE, SiecleVerdict.SEX_CODE_REQUIRED);
        checkBirthdate(pupil);
        checkIne(pupil);
        checkNames(pupil);
        checkRest(pupil);
    }

    private void checkBirthdate(PupilElement pupil) {
        String text = pupil.get(DATE_NAISS);
        if (text == null || text.isEmpty()) {
            find(pupil, DATE_NAISS, SiecleVerdict.BIRTHDATE_REQUIRED);
            return;
        }
        LocalDate birthdate = FrenchDate.parse(text);
        if (birthdate == null) {
            find(pupil, DATE_NAISS, SiecleVerdict.INVALID_BIRTHDATE_FORMAT);
        } else if (birthdate.isAfter(today)) {
            find(pupil, DATE_NAISS, SiecleVerdict.FUTURE_BIRTHDATE);
        } else if (birthdate.getYear() < OLDEST_YEAR) {
            find(pupil, DATE_NAISS, SiecleVerdict.UNLIKELY_BIRTHDATE);
        }
    }

    private void checkIne(PupilElement pupil) {
        String ine = pupil.ine();
        if (ine == null) {
            find(pupil, ID_NATIONAL, SiecleVerdict.INE_REQUIRED);
            return;
        }
        if (lineByIne.putIfAbsent(ine, pupil.place().line()) != null) {
            find(pupil, ID_NATIONAL, SiecleVerdict.INE_UNIQUE);
        }
        if (Ine.parse(ine).map(Ine::kind).orElse(Ine.Kind.OTHER) == Ine.Kind.OTHER) {
            find(pupil, ID_NATIONAL, SiecleVerdict.INE_SHAPE_UNUSUAL);
        }
    }

    /** One verdict a pupil is enough: a file saved in the wrong encoding spoils every name. */
    private void checkNames(PupilElement pupil) {
        PupilField garbled = firstName(pupil, Mojibake::isIn);
        if (garbled != null) {
            find(pupil, garbled, SiecleVerdict.INVALID_CHAR_DETECTED);
            return;
        }
        PupilField lost = firstName(pupil, name -> name.indexOf('?') >= 0);
        if (lost != null) {
            find(pupil, lost, SiecleVerdict.LOST_CHARACTER);
        }
    }

    private void checkRest(PupilElement pupil) {
        String eleveId = pupil.eleveId();
        if (eleveId != null && !eleveIds.add(eleveId)) {
            find(pupil, null, SiecleVerdict.DUPLICATE_ELEVE_ID);
        }
        if (pupil.get(PupilField.DATE_SORTIE) != null) {
            find(pupil, PupilField.DATE_SORTIE, SiecleVerdict.EMPTY_LEAVING_DATE);
        }
        for (PupilField field : BOUNDED) {
            String value = pupil.get(field);
            if (value != null && value.length() > field.maxLength()) {
                find(pupil, field, SiecleVerdict.FIELD_TOO_LONG);
            }
        }
    }

    private static @Nullable PupilField firstName(PupilElement pupil, Predicate<String> is) {
        for (PupilField field : NAMES) {
            String value = pupil.get(field);
            if (value != null && is.test(value)) {
                return field;
            }
        }
        return null;
    }

    private void require(PupilElement pupil, PupilField field, SiecleVerdict verdict) {
        if (pupil.isMissing(field)) {
            find(pupil, field, verdict);
        }
    }

    private void find(PupilElement pupil, @Nullable PupilField field, SiecleVerdict verdict) {
        String ine = pupil.ine();
        Map<String, String> meta =
                ine == null || !verdict.namesThePupil() ? Map.of() : Map.of("nationalStudentId", ine);
        Place place = field == null ? pupil.place() : pupil.placeOf(field);
        findings.accept(Place.found(verdict, place, field == null ? "ELEVE_ID" : field.name())
                .about(ine)
                .with(meta));
    }
}
