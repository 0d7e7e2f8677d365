package fr.passerelle.domain.stray;

import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account, a result or a learner without its pupil, as it was told last.
 *
 * @param schools where its pupil is looked for, at least one, the main one first
 * @param birthdate null when nobody told it
 * @param divisions codes, none when none was told
 * @param source who told it, in French
 * @param why the rule gave it to nobody, in French
 * @param named persons whom its keys name, although what is told of them does not agree; the former owner of an account
 * @param since when it was told first, or found without its pupil
 * @param said what a person said of it and still counts, null when nobody did
 */
public record Stray(
        StrayKey key,
        List<Uai> schools,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        List<String> divisions,
        String source,
        String why,
        Set<Long> named,
        Instant since,
        Attribution.@Nullable Verdict said) {

    public Stray {
        schools = List.copyOf(schools);
        divisions = List.copyOf(divisions);
        named = Set.copyOf(named);
    }

    /** The main school. */
    public Uai uai() {
        return schools.get(0);
    }
}
