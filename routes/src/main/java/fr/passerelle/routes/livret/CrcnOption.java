package fr.passerelle.routes.livret;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.lsu.CrcnStatement;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether the CRCN levels of 6e are delivered too, and for which schools.
 *
 * @param facts folder of what each school states of its pupils, {@code <UAI>.csv}
 * @param statements what a person states of each school; a school without is left out
 */
public record CrcnOption(boolean enabled, Path facts, Map<Uai, CrcnStatement> statements) {

    public CrcnOption {
        statements = Map.copyOf(statements);
    }

    /** As it is unless somebody asks for it. */
    public static CrcnOption off() {
        return new CrcnOption(false, Path.of(""), Map.of());
    }
}
