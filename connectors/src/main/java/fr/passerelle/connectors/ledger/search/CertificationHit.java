package fr.passerelle.connectors.ledger.search;

import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certification that answers, and whose it is.
 *
 * @param takenOn null when nobody told it
 * @param told what is known of its result, in French; for one that has no pupil, why
 * @param pupilId of her whose it is, where she is now; null when it has no pupil
 * @param personId likewise
 * @param name last and first name of that pupil, or those that the result tells
 * @param question number of the question about it, for one that was set aside; else null
 */
public record CertificationHit(
        long number,
        Kind kind,
        @Nullable LocalDate takenOn,
        String told,
        @Nullable Long pupilId,
        @Nullable Long personId,
        Uai uai,
        String name,
        @Nullable Long question) {

    /** Where it stands. */
    public enum Kind {
        /** Known, and a pupil's. */
        KNOWN,
        /** A Pix+, which counts nowhere. */
        OTHER,
        /** Came without its pupil. */
        STRAY,
        /** Could not be taken as it came. */
        SET_ASIDE
    }
}
