package fr.passerelle.mappings.siecle.referential;

import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The MEFs of a school (contract siecle A.5).
 *
 * @param uai {@code UAJ} exactly as written, or null
 * @param schoolYear {@code ANNEE_SCOLAIRE}, or null when it is absent or not a year
 */
public record Nomenclature(@Nullable String uai, @Nullable SchoolYear schoolYear, List<Mef> mefs) {

    public Nomenclature {
        mefs = List.copyOf(mefs);
    }
}
