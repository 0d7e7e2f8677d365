package fr.passerelle.mappings.directory;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Uai;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the successors that a directory names make sense together: each is one of its schools, and no chain ends where it began. */
final class Successors {

    private Successors() {}

    /**
     * The first that makes none.
     *
     * @param closed school on whose line it stands
     * @param sentence what is wrong with it, in French
     */
    record Senseless(Uai closed, String sentence) {}

    /** @param schools in the order of the directory */
    static Optional<Senseless> check(List<School> schools) {
        Map<Uai, @Nullable Uai> successors = new LinkedHashMap<>();
        schools.forEach(school -> successors.put(school.uai(), school.successor()));
        return schools.stream()
                .flatMap(school -> Optional.ofNullable(school.successor())
                        .flatMap(successor -> senseless(school.uai(), successor, successors))
                        .stream())
                .findFirst();
    }

    private static Optional<Senseless> senseless(Uai closed, Uai successor, Map<Uai, @Nullable Uai> successors) {
        if (successor.equals(closed)) {
            return Optional.of(new Senseless(closed, "un établissement ne peut être son propre successeur"));
        }
        if (!successors.containsKey(successor)) {
            return Optional.of(new Senseless(
                    closed, "le successeur " + successor + " n'est pas dans l'annuaire ; ajoutez sa ligne"));
        }
        return isCircle(closed, successors)
                ? Optional.of(new Senseless(
                        closed,
                        "le successeur " + successor
                                + " a lui-même pour successeur, de proche en proche, " + closed
                                + " ; l'un des deux est resté ouvert"))
                : Optional.empty();
    }

    /** A circle that it is no part of is told on the line of one that is. */
    private static boolean isCircle(Uai closed, Map<Uai, @Nullable Uai> successors) {
        Set<Uai> seen = new HashSet<>();
        Uai next = successors.get(closed);
        while (next != null && !next.equals(closed) && seen.add(next)) {
            next = successors.get(next);
        }
        return closed.equals(next);
    }
}
