package fr.passerelle.connectors.ledger.search;

import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil who answers, in the school where she is now, else where she was last.
 *
 * @param isActive whether the school's last export has her
 * @param former names that she bore before, when it is by one of them that she was found; else none
 */
public record PupilHit(
        long pupilId,
        long personId,
        Uai uai,
        String schoolName,
        String lastName,
        @Nullable String preferredLastName,
        String firstName,
        LocalDate birthdate,
        String division,
        boolean isActive,
        List<String> former) {

    public PupilHit {
        former = List.copyOf(former);
    }
}
