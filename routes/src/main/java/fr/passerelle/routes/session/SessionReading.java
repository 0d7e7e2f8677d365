package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.check.SessionFindings;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.pix.SessionRead;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.school.ClosedSchool;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a session, and finds all that can be said against it with the pupils that are known now. */
public class SessionReading {

    private final SessionFile file;
    private final SessionCandidates candidates;
    private final SchoolLedger schools;
    private final SchoolCalendarView calendars;

    public SessionReading(
            SessionFile file, SessionCandidates candidates, SchoolLedger schools, SchoolCalendarView calendars) {
        this.file = file;
        this.candidates = candidates;
        this.schools = schools;
        this.calendars = calendars;
    }

    CheckedSession read(Received received) {
        SessionRead read = file.read(new ByteArrayInputStream(received.content()));
        Uai folder = Uai.parse(received.file().uai()).orElse(null);
        List<Finding> findings = new ArrayList<>(
                SessionFindings.of(read, folder, uai -> calendars.of(uai).zone(), candidates::findings));
        Optional.ofNullable(read.session())
                .flatMap(session -> schools.find(session.uai()))
                .flatMap(ClosedSchool::warning)
                .ifPresent(findings::add);
        return CheckedSession.of(received, read.session(), findings);
    }
}
