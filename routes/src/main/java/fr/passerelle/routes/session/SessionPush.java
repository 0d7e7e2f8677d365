package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.connectors.pix.FinalisationOutcome;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.report.PixFindings;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The steps of a push. Enrolment can be said again without harm, reports are remembered one by one, and a finalisation that
 * Pix has already is taken for done (contract pix 3.3): a retry never harms. What Pix refuses is a verdict on the file.
 */
public class SessionPush {

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

    /** A session whose candidates Pix refuses ends here. */
    public CheckedSession enrol(CheckedSession checked) {
        Session session = checked.required();
        Map<String, PupilKey> pupils = candidates.knownToPix(session);
        List<Long> learners = session.candidates().stream()
                .map(candidate -> Objects.requireNonNull(
                        Objects.requireNonNull(pupils.get(candidate.ine())).pixLearnerId()))
                .toList();
        try {
            pix.enrol(session.id(), learners);
            return checked;
        } catch (PartnerRefused refusal) {
            return refused(checked, refusal.errors());
        }
    }

    public void finalise(CheckedSession checked) {
        Session session = checked.required();
        if (told(session) instanceof FinalisationOutcome.Refused refusal) {
            refused(checked, refusal.errors());
            return;
        }
        inHand.complete(checked.received().work(), work -> {
            sessions.finalised(session.id(), clock.instant());
            outcome.close(checked.received(), FileState.APPLIED, checked.counts(), checked.findings());
        });
    }

    private FinalisationOutcome told(Session session) {
        try {
            reports.send(session);
            return pix.finalise(session);
        } catch (PartnerRefused refusal) {
            return new FinalisationOutcome.Refused(refusal.errors());
        }
    }

    /** A verdict on that file, which ends here; the same can be dropped again, once what Pix says is mended. */
    private CheckedSession refused(CheckedSession checked, List<PixError> errors) {
        List<Finding> pixs = PixFindings.ofSession(errors);
        CheckedSession refused = checked.with(pixs);
        String why = pixs.stream().map(Finding::message).distinct().collect(Collectors.joining(" ; "));
        inHand.complete(checked.received().work(), work -> {
            sessions.refused(checked.required().id(), why);
            outcome.close(refused.received(), FileState.REFUSED, refused.counts(), refused.findings());
        });
        return refused;
    }
}
