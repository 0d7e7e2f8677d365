package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.domain.school.Uai;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a certification, or took back.
 *
 * @param holdId the question that was answered: the states that the answer ends are known by it, so that it can be taken back;
 *     null when nobody was asked
 * @param uai school that was asked
 * @param who the operator
 */
public record CertificationDecision(@Nullable Long holdId, Uai uai, long certificationId, String who) {

    /** @param hold a question about a certification */
    public static CertificationDecision of(Hold hold, String who) {
        return new CertificationDecision(hold.id(), new Uai(hold.uai()), Long.parseLong(hold.subject()), who);
    }
}
