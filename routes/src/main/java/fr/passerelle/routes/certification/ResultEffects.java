package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import fr.passerelle.routes.livret.RecuperationRequests;
import java.util.Objects;

/** What becomes of certifications and livrets when a person decides about a result, in the caller's transaction. */
public class ResultEffects {

    private final CertificationLedger certifications;
    private final LivretLedger livrets;
    private final RecuperationRequests recuperations;

    public ResultEffects(CertificationLedger certifications, LivretLedger livrets, RecuperationRequests recuperations) {
        this.certifications = certifications;
        this.livrets = livrets;
        this.recuperations = recuperations;
    }

    /** Pix took its result back: it is awaited. */
    void await(Hold hold, String who) {
        certifications.await(CertificationDecision.of(hold, who));
    }

    /** What the file says counts against Pix, or against the other file, and goes where results go. */
    void believe(Hold hold, String who) {
        CertificationDecision decision = CertificationDecision.of(hold, who);
        if (hold.isBetweenFiles()) {
            certifications.choose(decision);
        } else {
            certifications.believe(decision);
        }
        recuperations.again(new Uai(hold.uai()), WorkCause.about(Kind.DECIDED, hold.id(), who));
    }

    /** It is of the first of those of whom it may be, with what a file said of it, and of nobody else. */
    void give(Hold hold, String who) {
        CertificationDecision decision = CertificationDecision.of(hold, who);
        certifications.give(decision, Objects.requireNonNull(hold.personId()));
        hold.others().forEach(other -> livrets.withdraw(decision, other));
        recuperations.again(new Uai(hold.uai()), WorkCause.about(Kind.DECIDED, hold.id(), who));
    }
}
