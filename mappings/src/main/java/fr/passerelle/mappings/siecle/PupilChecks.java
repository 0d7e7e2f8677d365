package fr.passerelle.mappings.siecle;

import static fr.passerelle.mappings.siecle.PupilField.CODE_COMMUNE_INSEE_NAISS;
import static fr.passerelle.mappings.siecle.PupilField.CODE_PAYS;
import static fr.passerelle.mappings.siecle.PupilField.CODE_SEXE;
import static fr.passerelle.mappings.siecle.PupilField.DATE_NAISS;
import static fr.passerelle.mappings.siecle.PupilField.ID_NATIONAL;
import static fr.passerelle.mappings.siecle.PupilField.PRENOM;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.identity.Mojibake;
import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/** The checks of one kept pupil, who has no leaving date, an empty one or one to come, in Pix's order, then ours (contract siecle B.5). One instance per file. */
final class PupilChecks {

    private static final String FRANCE = "100";
    /** Room for an ordinary school. */
    private static final int USUAL_SIZE = 2048;

    private static final int OLDEST_YEAR = 1900;
    private static final PupilField[] NAMES = {
        PupilField.NOM_DE_FAMILLE, PupilField.NOM, PRENOM, PupilField.NOM_USAGE, PupilField.PRENOM2, PupilField.PRENOM3
    };
    private static final PupilField[] BOUNDED = {
        PupilField.NOM_DE_FAMILLE, PupilField.NOM, PRENOM, PupilField.NOM_USAGE, PupilField.CODE_MEF
    };

    private final LocalDate today;
    private final Consumer<Finding> findings;
    private final Map<String, Integer> lineByIne = new HashMap<>(USUAL_SIZE);
    private final Set<String> eleveIds = new HashSet<>(USUAL_SIZE);
    private int oldNames;
    private @Nullable Location firstOldName;

    PupilChecks(LocalDate today, Consumer<Finding> findings) {
        this.today = today;
        this.findings = findings;
    }

    /** Line of each pupil that was checked, by INE; of the first when there are several. */
    Map<String, Integer> lineByIne() {
        return lineByIne;
    }

    /** The warning about a file that tells family names under the old tag, or null. */
    @Nullable
    Finding oldNames() {
        return oldNames == 0
                ? null
                : Place.found(SiecleVerdict.OLD_FAMILY_NAME_TAG, firstOldName, PupilField.NOM.name())
                        .detailed(InFrench.plainCount(oldNames, "élève", "élèves"));
    }

    /**
     * Whether he is gone by his leaving date. One in the future leaves him at school until that day, one that cannot be read is
     * an error.
     */
    boolean hasLeft(PupilElement pupil, PupilPlaces places) {
        String text = pupil.value(PupilField.DATE_SORTIE);
        if (text == null || text.isEmpty()) {
            return false;
        }
        LocalDate day = FrenchDate.parse(text);
        if (day == null) {
            find(pupil, places, PupilField.DATE_SORTIE, SiecleVerdict.INVALID_LEAVING_DATE);
            return false;
        }
        if (day.isBefore(today)) {
            return true;
        }
        find(pupil, places, PupilField.DATE_SORTIE, SiecleVerdict.LEAVES_LATER, "le " + InFrench.date(day));
        return false;
    }

    void check(PupilElement pupil, PupilPlaces places) {
        if (FRANCE.equals(pupil.value(CODE_PAYS))) {
            require(pupil, places, CODE_COMMUNE_INSEE_NAISS, SiecleVerdict.BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT);
        }
        require(pupil, places, pupil.lastNameField(), SiecleVerdict.LAST_NAME_REQUIRED);
        if (pupil.lastNameField() == PupilField.NOM && oldNames++ == 0) {
            firstOldName = places.of(PupilField.NOM);
        }
        require(pupil, places, PRENOM, SiecleVerdict.FIRST_NAME_REQUIRED);
        require(pupil, places, CODE_SEXE, SiecleVerdict.SEX_CODE_REQUIRED);
        checkBirthdate(pupil, places);
        checkIne(pupil, places);
        checkNames(pupil, places);
        checkRest(pupil, places);
    }

    private void checkBirthdate(PupilElement pupil, PupilPlaces places) {
        String text = pupil.value(DATE_NAISS);
        if (text == null || text.isEmpty()) {
            find(pupil, places, DATE_NAISS, SiecleVerdict.BIRTHDATE_REQUIRED);
            return;
        }
        LocalDate birthdate = pupil.birthdate();
        if (birthdate == null) {
            find(pupil, places, DATE_NAISS, SiecleVerdict.INVALID_BIRTHDATE_FORMAT);
        } else if (birthdate.isAfter(today)) {
            find(pupil, places, DATE_NAISS, SiecleVerdict.FUTURE_BIRTHDATE);
        } else if (birthdate.getYear() < OLDEST_YEAR) {
            find(pupil, places, DATE_NAISS, SiecleVerdict.UNLIKELY_BIRTHDATE);
        }
    }

    private void checkIne(PupilElement pupil, PupilPlaces places) {
        String ine = pupil.ine();
        if (ine == null) {
            find(pupil, places, ID_NATIONAL, SiecleVerdict.INE_REQUIRED);
            return;
        }
        if (lineByIne.putIfAbsent(ine, places.pupil().getLineNumber()) != null) {
            find(pupil, places, ID_NATIONAL, SiecleVerdict.INE_UNIQUE);
        }
        if (pupil.isIneOddlySpelt()) {
            find(pupil, places, ID_NATIONAL, FileVerdict.INE_SPELLING);
        }
        if (!isUsual(ine)) {
            find(pupil, places, ID_NATIONAL, SiecleVerdict.INE_SHAPE_UNUSUAL);
        }
    }

    /** Nearly every INE is one of RNIE, which needs no pattern to be told. */
    private static boolean isUsual(String ine) {
        return isRnie(ine)
                || Ine.parse(ine)
                        .map(Ine::kind)
                        .filter(kind -> kind != Ine.Kind.OTHER)
                        .isPresent();
    }

    private static boolean isRnie(String ine) {
        boolean is = ine.length() == 11;
        for (int i = 0; is && i < 11; i++) {
            char c = ine.charAt(i);
            is = i < 9 ? c >= '0' && c <= '9' : c >= 'A' && c <= 'K' && c != 'I';
        }
        return is;
    }

    /** One verdict a pupil is enough: a file saved in the wrong encoding spoils every name. */
    private void checkNames(PupilElement pupil, PupilPlaces places) {
        PupilField lost = null;
        for (PupilField field : NAMES) {
            String name = pupil.value(field);
            if (name == null) {
                continue;
            }
            if (Mojibake.isIn(name)) {
                find(pupil, places, field, SiecleVerdict.INVALID_CHAR_DETECTED);
                return;
            }
            if (lost == null && name.indexOf('?') >= 0) {
                lost = field;
            }
        }
        if (lost != null) {
            find(pupil, places, lost, SiecleVerdict.LOST_CHARACTER);
        }
    }

    private void checkRest(PupilElement pupil, PupilPlaces places) {
        String eleveId = pupil.eleveId();
        if (eleveId != null && !eleveIds.add(eleveId)) {
            find(pupil, places, null, SiecleVerdict.DUPLICATE_ELEVE_ID);
        }
        if ("".equals(pupil.value(PupilField.DATE_SORTIE))) {
            find(pupil, places, PupilField.DATE_SORTIE, SiecleVerdict.EMPTY_LEAVING_DATE);
        }
        for (PupilField field : BOUNDED) {
            String value = pupil.value(field);
            if (value != null && value.length() > field.maxLength()) {
                find(pupil, places, field, SiecleVerdict.FIELD_TOO_LONG);
            }
        }
    }

    private void require(PupilElement pupil, PupilPlaces places, PupilField field, SiecleVerdict verdict) {
        if (pupil.isMissing(field)) {
            find(pupil, places, field, verdict);
        }
    }

    private void find(PupilElement pupil, PupilPlaces places, @Nullable PupilField field, VerdictCode verdict) {
        find(pupil, places, field, verdict, null);
    }

    private void find(
            PupilElement pupil,
            PupilPlaces places,
            @Nullable PupilField field,
            VerdictCode verdict,
            @Nullable String detail) {
        String ine = pupil.ine();
        Map<String, String> meta = ine == null || !(verdict instanceof SiecleVerdict ofPix && ofPix.namesThePupil())
                ? Map.of()
                : Map.of("nationalStudentId", ine);
        Location place = field == null ? places.pupil() : places.of(field);
        Finding found = Place.found(verdict, place, field == null ? "ELEVE_ID" : field.name())
                .about(ine)
                .with(meta);
        findings.accept(detail == null ? found : found.detailed(detail));
    }
}
