package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.connectors.pix.FinalisationOutcome;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.verdict.VerdictCode;
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
 * The steps of a push. A session that Pix has finalised already, by hand or by a try whose answer was lost, is taken for
 * done: nobody is enrolled in it and nothing is reported of it any more (contract pix 3.1, 3.3). Before, enrolment can be
 * said again without harm, and reports are remembered one by one: a retry never harms. What Pix refuses is a verdict on the
 * file.
 */
public class SessionPush {

    private static final VerdictCode OUT_OF_REACH = IntakeVerdict.SESSION_OUT_OF_REACH;

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

    /** A session that Pix has finalised already ends here, and one whose candidates it refuses. */
    public CheckedSession enrol(CheckedSession checked) {
        Session session = checked.required();
        try {
            if (pix.isFinalised(session.id())) {
                return finalised(checked.with(List.of(Finding.of(IntakeVerdict.SESSION_FINALISED_BEFORE))));
            }
            pix.enrol(session.id(), learners(session));
            return checked;
        } catch (PartnerRefused refusal) {
            return refused(checked, refusal.errors());
        }
    }

    private List<Long> learners(Session session) {
        Map<String, PupilKey> pupils = candidates.knownToPix(session);
        return session.candidates().stream()
                .map(candidate -> Objects.requireNonNull(
                        Objects.requireNonNull(pupils.get(candidate.ine())).pixLearnerId()))
                .toList();
    }

    public void finalise(CheckedSession checked) {
        if (told(checked.required()) instanceof FinalisationOutcome.Refused refusal) {
            refused(checked, refusal.errors());
        } else {
            finalised(checked);
        }
    }

    private CheckedSession finalised(CheckedSession checked) {
        inHand.complete(checked.received().work(), work -> {
            sessions.finalised(checked.required().id(), clock.instant());
            outcome.close(checked.received(), FileState.APPLIED, checked.counts(), checked.findings());
        });
        return checked.asEnded();
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
        Session session = checked.required();
        List<Finding> pixs = PixFindings.ofSession(errors, session.centerId());
        CheckedSession refused = checked.with(pixs);
        String why = pixs.stream().map(Finding::message).distinct().collect(Collectors.joining(" ; "));
        inHand.complete(checked.received().work(), work -> {
            boolean told = isTold(session, pixs);
            sessions.refused(session.id(), why);
            if (told) {
                outcome.refuseQuietly(refused.received(), refused.counts(), refused.findings());
            } else {
                outcome.close(refused.received(), FileState.REFUSED, refused.counts(), refused.findings());
            }
        });
        return refused;
    }

    /** A right that is missing is one matter for all sessions of the centre, until one of them comes through. */
    private boolean isTold(Session session, List<Finding> pixs) {
        return pixs.stream().allMatch(finding -> finding.verdict() == OUT_OF_REACH)
                && sessions.isRefusedBeside(session, OUT_OF_REACH.message());
    }
}
