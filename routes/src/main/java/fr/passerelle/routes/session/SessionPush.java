package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.connectors.pix.FinalisationOutcome;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.session.Session;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The steps of a push. Enrolment can be said again without harm, reports are remembered one by one, and a finalisation that
 * Pix has already is taken for done (contract pix 3.3): a retry never harms.
 */
public class SessionPush {

    /** HTTP 409: the session is not in a state to be finalised. */
    private static final int REFUSED = 409;

    private final PixPort pix;
    private final SessionLedger sessions;
    private final SessionCandidates candidates;
    private final IssueReports reports;
    private final WorkInHand inHand;
    private final FileOutcome outcome;
    private final Clock clock;

    public SessionPush(
            PixPort pix,
            SessionLedger sessions,
            SessionCandidates candidates,
            IssueReports reports,
            WorkInHand inHand,
            FileOutcome outcome,
            Clock clock) {
        this.pix = pix;
        this.sessions = sessions;
        this.candidates = candidates;
        this.reports = reports;
        this.inHand = inHand;
        this.outcome = outcome;
        this.clock = clock;
    }

    public CheckedSession enrol(CheckedSession checked) {
        Session session = checked.required();
        Map<String, PupilKey> pupils = candidates.knownToPix(session);
        List<Long> learners = session.candidates().stream()
                .map(candidate -> Objects.requireNonNull(
                        Objects.requireNonNull(pupils.get(candidate.ine())).pixLearnerId()))
                .toList();
        pix.enrol(session.id(), learners);
        return checked;
    }

    public void finalise(CheckedSession checked) {
        Session session = checked.required();
        reports.send(session);
        FinalisationOutcome answer = pix.finalise(session);
        if (answer instanceof FinalisationOutcome.Refused refused) {
            PartnerRefused why = new PartnerRefused("Pix Certif a refusé la finalisation", REFUSED, refused.errors());
            sessions.refused(session.id(), why.getMessage());
            throw why;
        }
        inHand.complete(checked.received().work(), work -> {
            sessions.finalised(session.id(), clock.instant());
            outcome.close(checked.received(), FileState.APPLIED, checked.counts(), checked.findings());
        });
    }
}
