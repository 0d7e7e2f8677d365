package fr.passerelle.connectors.ledger.session;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.session.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of a session as people look at it.
 *
 * @param told the candidate as the session's file has them
 * @param pupilId the pupil behind; null when nobody found one, or the reader may not see them
 * @param name last and first name of that pupil, null likewise
 * @param division of that pupil today, null likewise
 * @param result what the jury said, null before it did
 * @param score in Pix, null before there is a result
 */
public record SatCandidate(
        Candidate told,
        @Nullable Long pupilId,
        @Nullable String name,
        @Nullable String division,
        @Nullable CertificationStatus result,
        @Nullable Integer score) {}
