package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The MEFs of a school, from {@code Nomenclature.xml} (contract siecle A.5). */
public record Nomenclature(@Nullable String uai, @Nullable SchoolYear schoolYear, List<Mef> mefs) {

    public Nomenclature {
        mefs = List.copyOf(mefs);
    }
}
