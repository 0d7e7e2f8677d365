package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.school.Division;
import fr.passerelle.domain.school.SchoolYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The divisions of a school, from {@code Structures.xml} (contract siecle A.4). */
public record Structures(@Nullable String uai, @Nullable SchoolYear schoolYear, List<Division> divisions) {

    public Structures {
        divisions = List.copyOf(divisions);
    }
}
