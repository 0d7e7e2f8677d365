package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.Announced;
import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.identity.Ownership;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.livret.RecuperationRequests;

/** What a session answers of one question. */
public class SessionAnswer {

    private final HoldLedger holds;
    private final CertificationView announced;
    private final ResultOwners owners;
    private final CertificationLedger certifications;
    private final RecuperationRequests recuperations;

    public SessionAnswer(
            HoldLedger holds,
            CertificationView announced,
            ResultOwners owners,
            CertificationLedger certifications,
            RecuperationRequests recuperations) {
        this.holds = holds;
        this.announced = announced;
        this.owners = owners;
        this.certifications = certifications;
        this.recuperations = recuperations;
    }

    /**
     * Once runs and answers of the school are over: they lock what they write in another order. Joins the caller's transaction.
     *
     * @return false when it answers nothing, or not all that is to be written: the caller undoes what was
     */
    boolean settle(Hold asked, long sessionId) {
        Uai uai = new Uai(asked.uai());
        recuperations.reserveResults(uai);
        Told told = announced
                .announcedBy(asked.id())
                .filter(Announced::byFile)
                .map(Announced::names)
                .orElse(null);
        return told != null
                && told.birthdate() != null
                && owners.ofNumber(uai, Long.parseLong(asked.subject()), told) instanceof Ownership.Owned owned
                && asked.persons().contains(owned.personId())
                && certifications.saveHeld(CertificationDecision.of(asked, JournalLedger.HUB), owned.personId())
                && holds.settleBySession(asked.id(), sessionId);
    }
}
