package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.check.SessionFindings;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.pix.SessionRead;
import fr.passerelle.routes.certification.SessionAnswers;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkInHand;
import fr.passerelle.routes.school.ClosedSchool;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step before Pix sees a session: all that can be said against it. */
public class SessionCheck {

    private final SessionFile file;
    private final SessionCandidates candidates;
    private final SessionAnswers sessions;
    private final SchoolLedger schools;
    private final SchoolCalendarView calendars;
    private final WorkInHand inHand;
    private final FileOutcome outcome;

    public SessionCheck(
            SessionFile file,
            SessionCandidates candidates,
            SessionAnswers sessions,
            SchoolLedger schools,
            SchoolCalendarView calendars,
            WorkInHand inHand,
            FileOutcome outcome) {
        this.file = file;
        this.candidates = candidates;
        this.sessions = sessions;
        this.schools = schools;
        this.calendars = calendars;
        this.inHand = inHand;
        this.outcome = outcome;
    }

    /** A refused session ends here. */
    public CheckedSession check(Received received) {
        SessionRead read = file.read(new ByteArrayInputStream(received.content()));
        Uai folder = Uai.parse(received.file().uai()).orElse(null);
        List<Finding> findings = new ArrayList<>(
                SessionFindings.of(read, folder, uai -> calendars.of(uai).zone(), candidates::findings));
        Optional.ofNullable(read.session())
                .flatMap(session -> schools.find(session.uai()))
                .flatMap(ClosedSchool::warning)
                .ifPresent(findings::add);
        CheckedSession checked = CheckedSession.of(received, read.session(), findings);
        if (checked.accepted()) {
            sessions.save(checked.required(), received.file().id());
        } else {
            inHand.complete(
                    received.work(), work -> outcome.close(received, FileState.REFUSED, checked.counts(), findings));
        }
        return checked;
    }
}
