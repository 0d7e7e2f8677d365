package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.pupil.PresentPupil;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code ELEVE} as it stands in the file: values by field. Filled by the cursor. */
final class PupilElement {

    private static final Set<Ine.Kind> OF_SCHOOLS = EnumSet.of(Ine.Kind.RNIE, Ine.Kind.BEA, Ine.Kind.PROVISIONAL);

    private final @Nullable String eleveId;
    private @Nullable LocalDate birthdate;
    private boolean ineOddlySpelt;
    private final @Nullable String[] values = new @Nullable String[PupilField.COUNT];

    PupilElement(@Nullable String eleveId) {
        this.eleveId = eleveId;
    }

    /** The first of two equal elements counts, as for Pix: false when this is another one. An INE is kept in its normal form. */
    boolean put(PupilField field, String value) {
        if (values[field.ordinal()] != null) {
            return false;
        }
        if (field == PupilField.ID_NATIONAL) {
            values[field.ordinal()] = Ine.normalise(value);
            ineOddlySpelt = Ine.isOddlySpelt(value);
        } else {
            values[field.ordinal()] = value;
        }
        return true;
    }

    /** Null when absent, {@code ""} when the tag is empty. */
    @Nullable
    String value(PupilField field) {
        return values[field.ordinal()];
    }

    boolean isMissing(PupilField field) {
        String value = values[field.ordinal()];
        return value == null || value.isEmpty();
    }

    @Nullable
    String eleveId() {
        return eleveId;
    }

    /** The field that holds the family name. */
    PupilField lastNameField() {
        return values[PupilField.NOM_DE_FAMILLE.ordinal()] == null && values[PupilField.NOM.ordinal()] != null
                ? PupilField.NOM
                : PupilField.NOM_DE_FAMILLE;
    }

    /** The INE to name in a verdict; null when it is empty. */
    @Nullable
    String ine() {
        return isMissing(PupilField.ID_NATIONAL) ? null : value(PupilField.ID_NATIONAL);
    }

    /** The file writes the INE otherwise. */
    boolean isIneOddlySpelt() {
        return ineOddlySpelt;
    }

    /** Only for a pupil without any error. */
    Pupil toPupil(String division) {
        return new Pupil(
                required(PupilField.ID_NATIONAL),
                otherIne(),
                eleveId == null ? "" : eleveId,
                required(lastNameField()),
                value(PupilField.NOM_USAGE),
                required(PupilField.PRENOM),
                value(PupilField.PRENOM2),
                value(PupilField.PRENOM3),
                Sex.ofCode(value(PupilField.CODE_SEXE)),
                Objects.requireNonNull(birthdate(), "a pupil without birth date was kept"),
                value(PupilField.CODE_COMMUNE_INSEE_NAISS),
                value(PupilField.VILLE_NAISS),
                value(PupilField.CODE_PAYS),
                value(PupilField.CODE_DEPARTEMENT_NAISS),
                value(PupilField.CODE_MEF),
                value(PupilField.CODE_STATUT),
                division,
                repeating());
    }

    /** Of a pupil who cannot be imported: whatever he has. */
    PresentPupil toPresent(@Nullable Integer line, String why) {
        return new PresentPupil(
                eleveId, ine(), value(lastNameField()), value(PupilField.PRENOM), birthdate(), line, why);
    }

    /** Null when the date of birth is absent or not a date. */
    @Nullable
    LocalDate birthdate() {
        String text = value(PupilField.DATE_NAISS);
        if (birthdate == null && text != null) {
            birthdate = FrenchDate.parse(text);
        }
        return birthdate;
    }

    private @Nullable String otherIne() {
        String ine = value(PupilField.ID_NATIONAL);
        return Stream.of(PupilField.INE_RNIE, PupilField.INE_BEA)
                .filter(field -> !isMissing(field))
                .map(field -> Ine.normalise(required(field)))
                .filter(PupilElement::isOfSchool)
                .filter(other -> !other.equals(ine))
                .findFirst()
                .orElse(null);
    }

    /** Whatever else an export writes there (zeros, a word) is no number of anybody. */
    private static boolean isOfSchool(String ine) {
        return Ine.parse(ine).map(Ine::kind).filter(OF_SCHOOLS::contains).isPresent();
    }

    private @Nullable Boolean repeating() {
        String code = value(PupilField.DOUBLEMENT);
        return "1".equals(code) ? Boolean.TRUE : "0".equals(code) ? Boolean.FALSE : null;
    }

    private String required(PupilField field) {
        String value = value(field);
        if (value == null) {
            throw new IllegalStateException("a pupil without " + field + " was kept");
        }
        return value;
    }
}
