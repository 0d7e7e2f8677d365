package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.session.Candidate.AbortReason;
import org.jspecify.annotations.Nullable;

/** What happens to a pupil in the sessions of the year. */
public enum Attempt {
    NOT_ENROLLED(null, 0),
    /** Enrolled and did not come: no test. */
    NO_SHOW(null, 0),
    OBTAINED(CertificationStatus.VALIDATED, 200),
    /** Obtained with more than anybody had last year. */
    OBTAINED_HIGH(CertificationStatus.VALIDATED, 460),
    /** Obtained with less than anybody had last year. */
    OBTAINED_LOW(CertificationStatus.VALIDATED, 60),
    REJECTED(CertificationStatus.REJECTED, 0),
    /** Never published within the year; the jury's word is not known. */
    NOT_PUBLISHED(CertificationStatus.VALIDATED, 200),
    CANCELLED(CertificationStatus.CANCELLED, 0),
    IN_ERROR(CertificationStatus.ERROR, 0),
    GAVE_UP(CertificationStatus.REJECTED, 0),
    BROKE_DOWN(CertificationStatus.CANCELLED, 0),
    OBTAINED_WITH_NOTHING(CertificationStatus.VALIDATED, 0),
    TOLD_OF_ANOTHER(CertificationStatus.VALIDATED, 200),
    TOLD_ODDLY(CertificationStatus.VALIDATED, 200),
    /** Obtained, and behind a Pix+ begun later on the morning of LSU. */
    OBTAINED_BEFORE_PIX_PLUS(CertificationStatus.VALIDATED, 200),
    /** Published, and taken back before LSU opens. */
    UNPUBLISHED(CertificationStatus.VALIDATED, 200);

    private final @Nullable CertificationStatus outcome;
    private final int leastScore;

    Attempt(@Nullable CertificationStatus outcome, int leastScore) {
        this.outcome = outcome;
        this.leastScore = leastScore;
    }

    /** Null when no test was begun. */
    @Nullable
    CertificationStatus outcome() {
        return outcome;
    }

    /** The score is this or up to 99 more; 0 when not obtained. */
    int leastScore() {
        return leastScore;
    }

    boolean isEnrolled() {
        return this != NOT_ENROLLED;
    }

    boolean isPublished() {
        return this != NOT_PUBLISHED;
    }

    /** Whether what Pix says of it waits for a person. */
    public boolean isSetAside() {
        return this == OBTAINED_WITH_NOTHING || this == TOLD_ODDLY;
    }

    @Nullable
    public AbortReason abortReason() {
        return switch (this) {
            case GAVE_UP -> AbortReason.CANDIDATE;
            case BROKE_DOWN -> AbortReason.TECHNICAL;
            default -> null;
        };
    }
}
