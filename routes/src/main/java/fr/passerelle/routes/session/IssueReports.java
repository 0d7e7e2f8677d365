package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.session.SessionReportLedger;
import fr.passerelle.connectors.ledger.session.SessionReportLedger.Sent;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import java.util.Objects;
import java.util.Set;

/** Sends the issue reports of a session, each once: one that Pix took before a failure is not sent again. */
public class IssueReports {

    private final PixPort pix;
    private final SessionReportLedger ledger;

    public IssueReports(PixPort pix, SessionReportLedger ledger) {
        this.pix = pix;
        this.ledger = ledger;
    }

    void send(Session session) {
        Set<Sent> sent = ledger.sent(session.id());
        for (Candidate candidate : session.started()) {
            long course = Objects.requireNonNull(candidate.certificationCourseId());
            for (int position = 0; position < candidate.issueReports().size(); position++) {
                Sent report = new Sent(course, position);
                if (!sent.contains(report)) {
                    pix.report(course, candidate.issueReports().get(position));
                    ledger.remember(session.id(), report);
                }
            }
        }
    }
}
