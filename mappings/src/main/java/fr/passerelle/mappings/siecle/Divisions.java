package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.verdict.Finding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The division of each pupil, by {@code ELEVE_ID}; filled in any order of the blocks (contract siecle B.4). */
final class Divisions {

    private static final String DIVISION = "D";
    private static final String INACTIVE = "Inactifs";

    private final Map<String, String> byEleveId = new HashMap<>();
    private final Map<String, Finding> several = new HashMap<>();

    /** One {@code STRUCTURE} of a pupil; groups and the pseudo-division of inactive pupils do not count. */
    void put(@Nullable String eleveId, @Nullable String code, @Nullable String type, int line) {
        if (eleveId == null || code == null || code.isEmpty() || !DIVISION.equals(type) || INACTIVE.equals(code)) {
            return;
        }
        String before = byEleveId.put(eleveId, code);
        if (before != null && !before.equals(code)) {
            several.put(
                    eleveId,
                    Finding.of(SiecleVerdict.TWO_DIVISIONS)
                            .at(line, "CODE_STRUCTURE")
                            .detailed(before + " puis " + code));
        }
    }

    /** Null when the pupil has none. The last one of the file wins. */
    @Nullable
    String of(@Nullable String eleveId) {
        return eleveId == null ? null : byEleveId.get(eleveId);
    }

    /** The warning about a pupil with several divisions, or null. */
    @Nullable
    Finding severalOf(PupilElement pupil) {
        Finding found = pupil.eleveId() == null ? null : several.get(pupil.eleveId());
        return found == null ? null : found.about(pupil.ine());
    }
}
