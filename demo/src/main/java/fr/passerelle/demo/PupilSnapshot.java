package fr.passerelle.demo;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation.Clause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the ledger came to about one pupil in one school.
 *
 * @param matchedIdo the GAR account that is the pupil's, null when none
 * @param certifiability {@code NOT_COMMUNICATED} also when Pix has said nothing yet
 * @param certificationId the newest certification known, null when none
 * @param clause of the school's last run, null when the pupil was not in one
 */
record PupilSnapshot(
        String uai,
        String eleveId,
        @Nullable String ine,
        String names,
        long personId,
        boolean active,
        String division,
        @Nullable String matchedIdo,
        Certifiability certifiability,
        @Nullable Long certificationId,
        @Nullable CertificationStatus certificationStatus,
        @Nullable LocalDate certificationDay,
        @Nullable Long livretCertificationId,
        @Nullable Clause clause) {}
