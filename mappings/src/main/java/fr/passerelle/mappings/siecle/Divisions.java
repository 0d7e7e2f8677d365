package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import org.jspecify.annotations.Nullable;

/** The division of each pupil, by {@code ELEVE_ID}; filled in any order of the blocks (contract siecle B.4). */
final class Divisions {

    private static final String DIVISION = "D";
    private static final String INACTIVE = "Inactifs";
    /** Room for an ordinary school. */
    private static final int USUAL_SIZE = 2048;

    private static final int MAX_LENGTH = 8;

    private final Map<String, String> byEleveId = new HashMap<>(USUAL_SIZE);
    private final Map<String, Finding> several = new HashMap<>();
    private final Map<String, Finding> tooLong = new HashMap<>();
    private int early;
    private @Nullable Location firstEarly;

    /** One {@code STRUCTURE} of a pupil; groups and the pseudo-division of inactive pupils do not count. */
    void put(@Nullable String eleveId, @Nullable String code, @Nullable String type, Location place) {
        if (eleveId == null || code == null || code.isEmpty() || !DIVISION.equals(type) || INACTIVE.equals(code)) {
            return;
        }
        if (code.length() > MAX_LENGTH) {
            tooLong.put(eleveId, Place.found(SiecleVerdict.FIELD_TOO_LONG, place, "CODE_STRUCTURE"));
        }
        String before = byEleveId.put(eleveId, code);
        if (before != null && !before.equals(code)) {
            several.put(
                    eleveId,
                    Place.found(SiecleVerdict.TWO_DIVISIONS, place, "CODE_STRUCTURE")
                            .detailed(before + " puis " + code));
        }
    }

    /** Null when the pupil has none. The last one of the file wins. */
    @Nullable
    String of(@Nullable String eleveId) {
        return eleveId == null ? null : byEleveId.get(eleveId);
    }

    /** A kept pupil, as soon as he is met: his division should not be known yet. */
    void met(PupilElement pupil, Location place) {
        if (of(pupil.eleveId()) != null && early++ == 0) {
            firstEarly = place;
        }
    }

    /** The warning about a file whose structures come before their pupils, or null. */
    @Nullable
    Finding reversed() {
        return early == 0
                ? null
                : Place.found(SiecleVerdict.BLOCKS_REVERSED, firstEarly, "ELEVE")
                        .detailed(InFrench.plainCount(early, "élève", "élèves") + " après leur division");
    }

    /** The warnings about the divisions of one pupil. */
    List<Finding> findingsOf(PupilElement pupil) {
        String eleveId = pupil.eleveId();
        return eleveId == null || several.isEmpty() && tooLong.isEmpty()
                ? List.of()
                : Stream.of(several.get(eleveId), tooLong.get(eleveId))
                        .filter(Objects::nonNull)
                        .map(found -> found.about(pupil.ine()))
                        .toList();
    }
}
