package fr.passerelle.domain.identity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of the ledger who may be the pupil of an export.
 *
 * @param pupilId the person's pupil in the export's school, active or not; null when she was never there
 * @param ines every INE that the person bears or has borne
 * @param localNumber {@code ELEVE_ID} in that school, null when it is not known there
 * @param names in that school, else where she was last
 */
public record KnownPerson(
        long personId,
        @Nullable Long pupilId,
        Set<String> ines,
        @Nullable String localNumber,
        LocalDate birthdate,
        PersonNames names) {

    public KnownPerson {
        ines = Set.copyOf(ines);
    }
}
