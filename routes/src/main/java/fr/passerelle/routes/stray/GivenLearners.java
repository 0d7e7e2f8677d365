package fr.passerelle.routes.stray;

import fr.passerelle.connectors.ledger.certifiability.CertifiabilityLedger;
import fr.passerelle.connectors.ledger.stray.AttributionLedger.TakenBack;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.work.Flow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Learners of Pix Orga whose pupil a person has told: the list of the school is read again. */
class GivenLearners implements Effect {

    private final CertifiabilityLedger certifiability;
    private final WorkLedger works;

    GivenLearners(CertifiabilityLedger certifiability, WorkLedger works) {
        this.certifiability = certifiability;
        this.works = works;
    }

    @Override
    public Map<String, Object> before(Stray stray, @Nullable Long personId) {
        return Map.of();
    }

    @Override
    public void said(Stray stray, Verdict verdict, String who) {
        if (verdict != Verdict.LATER) {
            works.askUnlessWaiting(
                    Flow.SYNC_CERTIFIABILITY, stray.uai().value(), stray.uai().value());
        }
    }

    @Override
    public void takenBack(TakenBack taken, Map<String, Object> before, String who) {
        if (taken.attribution().verdict() == Verdict.GIVEN) {
            certifiability.forget(taken.uai(), taken.attribution().key().number());
        }
        if (taken.attribution().verdict() != Verdict.LATER) {
            works.askUnlessWaiting(
                    Flow.SYNC_CERTIFIABILITY, taken.uai().value(), taken.uai().value());
        }
    }
}
