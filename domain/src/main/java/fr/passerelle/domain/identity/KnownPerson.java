package fr.passerelle.domain.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person of the ledger who may be the pupil of an export.
 *
 * @param pupilId the person's pupil in the export's school, active or not; null when she was never there
 * @param ines every INE that the person bears or has borne
 * @param borne those of them that she bears today: the others are anybody's
 * @param localNumber {@code ELEVE_ID} in that school, null when it is not known there
 * @param names in that school, else where she was last
 */
public record KnownPerson(
        long personId,
        @Nullable Long pupilId,
        Set<String> ines,
        Set<String> borne,
        @Nullable String localNumber,
        LocalDate birthdate,
        PersonNames names) {

    public KnownPerson {
        ines = Set.copyOf(ines);
        borne = Set.copyOf(borne);
    }

    /** This person, had she never borne that INE. */
    KnownPerson without(String ine) {
        Set<String> others = ines.stream().filter(one -> !one.equals(ine)).collect(Collectors.toSet());
        return new KnownPerson(personId, pupilId, others, borne, localNumber, birthdate, names);
    }
}
