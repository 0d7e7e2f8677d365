package fr.passerelle.simulators.academy.truth;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.simulators.academy.story.Case;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must have become of one pupil in one school at an instant. A pupil who changes school has one of these in each.
 *
 * @param ine null when SIECLE gives none
 * @param cases why the generator made this pupil, see {@link Case}; empty for an ordinary one
 * @param inLedger the hub holds this pupil in this school, active or not
 * @param active in the ledger and not left
 * @param division last one known to the hub, null when not in the ledger
 * @param accountState what became of the pupil's own newest GAR account, as a name of {@code AccountState}; null
 *     without account
 * @param ido id of that account
 * @param certifiability what the hub knows, null when it must not be compared: pupil not active in this school
 * @param certificationId newest test known of the person (whatever its school), null without any
 * @param certificationStatus of that one
 * @param certificationDay day of that test where it was sat
 * @param livretCertificationId what the livret of the person holds
 * @param clause how an active pupil was counted in this school's Récupération of the current school year, null when not
 *     counted or before that run
 */
public record Expected(
        String uai,
        @Nullable String ine,
        String eleveId,
        String lastName,
        String firstName,
        LocalDate birthdate,
        Set<String> cases,
        boolean inLedger,
        boolean active,
        @Nullable String division,
        @Nullable String accountState,
        @Nullable String ido,
        @Nullable Certifiability certifiability,
        @Nullable Long certificationId,
        @Nullable CertificationStatus certificationStatus,
        @Nullable LocalDate certificationDay,
        @Nullable Long livretCertificationId,
        Recuperation.@Nullable Clause clause) {

    public Expected {
        cases = Collections.unmodifiableSet(new TreeSet<>(cases));
    }
}
