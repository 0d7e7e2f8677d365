package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One {@code ELEVE} as it stands in the file: values by field, with the place each was read at. Filled by the cursor. */
final class PupilElement {

    private final @Nullable String eleveId;
    private final Place place;
    private final @Nullable String[] values = new @Nullable String[PupilField.COUNT];
    private final @Nullable Place[] places = new @Nullable Place[PupilField.COUNT];

    PupilElement(@Nullable String eleveId, Place place) {
        this.eleveId = eleveId;
        this.place = place;
    }

    /** The first of two equal elements counts, as for Pix. */
    void put(PupilField field, String value, Place at) {
        if (values[field.ordinal()] == null) {
            values[field.ordinal()] = value;
            places[field.ordinal()] = at;
        }
    }

    /** Null when absent, {@code ""} when the tag is empty. */
    @Nullable
    String get(PupilField field) {
        return values[field.ordinal()];
    }

    boolean isMissing(PupilField field) {
        String value = values[field.ordinal()];
        return value == null || value.isEmpty();
    }

    /** Of the field, or of the pupil when the field is absent. */
    Place placeOf(PupilField field) {
        Place at = places[field.ordinal()];
        return at == null ? place : at;
    }

    @Nullable
    String eleveId() {
        return eleveId;
    }

    /** Of the pupil's own tag. */
    Place place() {
        return place;
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
        return isMissing(PupilField.ID_NATIONAL) ? null : get(PupilField.ID_NATIONAL);
    }

    /** Only for a pupil without any error. */
    Pupil toPupil(String division) {
        return new Pupil(
                required(PupilField.ID_NATIONAL),
                eleveId == null ? "" : eleveId,
                required(lastNameField()),
                get(PupilField.NOM_USAGE),
                required(PupilField.PRENOM),
                get(PupilField.PRENOM2),
                get(PupilField.PRENOM3),
                Sex.ofCode(get(PupilField.CODE_SEXE)),
                birthdate(),
                get(PupilField.CODE_COMMUNE_INSEE_NAISS),
                get(PupilField.VILLE_NAISS),
                get(PupilField.CODE_PAYS),
                get(PupilField.CODE_DEPARTEMENT_NAISS),
                get(PupilField.CODE_MEF),
                get(PupilField.CODE_STATUT),
                division,
                repeating());
    }

    private LocalDate birthdate() {
        LocalDate date = FrenchDate.parse(required(PupilField.DATE_NAISS));
        if (date == null) {
            throw new IllegalStateException("a pupil with an invalid birth date was kept");
        }
        return date;
    }

    private @Nullable Boolean repeating() {
        String code = get(PupilField.DOUBLEMENT);
        return "1".equals(code) ? Boolean.TRUE : "0".equals(code) ? Boolean.FALSE : null;
    }

    private String required(PupilField field) {
        String value = get(field);
        if (value == null) {
            throw new IllegalStateException("a pupil without " + field + " was kept");
        }
        return value;
    }
}
