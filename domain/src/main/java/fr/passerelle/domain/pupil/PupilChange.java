package fr.passerelle.domain.pupil;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import would change for one pupil.
 *
 * @param division in the file, or in the ledger for a pupil who leaves
 * @param fields what differs, for {@code UPDATED} and {@code BACK}; for {@code REATTRIBUTED} the birth date when it differs;
 *     else empty
 * @param elsewhere other schools where the person is known, by UAI, with whether he is active there
 */
public record PupilChange(
        Kind kind,
        String ine,
        String lastName,
        String firstName,
        String division,
        List<Field> fields,
        Map<String, Boolean> elsewhere) {

    public PupilChange {
        fields = List.copyOf(fields);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** This change as a reader may see it: with these fields, and these schools by UAI or in words. */
    public PupilChange with(List<Field> differing, Map<String, Boolean> others) {
        return new PupilChange(kind, ine, lastName, firstName, division, differing, others);
    }

    /** In the order of a report: what waits for a person first. */
    public enum Kind {
        REATTRIBUTED("élèves à reconnaître"),
        LEAVING("partants"),
        UPDATED("modifiés"),
        BACK("de retour"),
        TRANSFERRED("venus d'un autre établissement"),
        CREATED("créés");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In French, plural. */
        public String label() {
            return label;
        }
    }

    /**
     * A field that differs.
     *
     * @param name as in {@link Pupil}
     * @param before in the ledger, null when empty there
     * @param after in the file, null when absent from it
     */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}
}
