package fr.passerelle.mappings.siecle.referential;

import fr.passerelle.domain.school.Division;
import fr.passerelle.domain.school.SchoolYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of a school (contract siecle A.4).
 *
 * @param uai {@code UAJ} exactly as written, or null
 * @param schoolYear {@code ANNEE_SCOLAIRE}, or null when it is absent or not a year
 */
public record Structures(@Nullable String uai, @Nullable SchoolYear schoolYear, List<Division> divisions) {

    public Structures {
        divisions = List.copyOf(divisions);
    }
}
