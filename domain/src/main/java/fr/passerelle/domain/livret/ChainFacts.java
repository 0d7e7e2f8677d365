package fr.passerelle.domain.livret;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.Certification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one pupil, link by link, from SIECLE to the result.
 *
 * @param inSiecle whether he is an active pupil of the school
 * @param account whether an account of a portal is matched to him
 * @param accountInDoubt whether an account that could be his waits for a decision
 * @param certifiability what Pix says of his readiness, null when it never said anything
 * @param enrolments in the finalised sessions of the school year, in any order
 * @param certifications known of him, in any order, none obtained
 * @param question what a person must settle of a result that is his or may be, null when nothing
 */
public record ChainFacts(
        boolean inSiecle,
        boolean account,
        boolean accountInDoubt,
        @Nullable Certifiability certifiability,
        List<Enrolment> enrolments,
        List<Certification> certifications,
        @Nullable ResultQuestion question) {

    public ChainFacts {
        enrolments = List.copyOf(enrolments);
        certifications = List.copyOf(certifications);
    }
}
