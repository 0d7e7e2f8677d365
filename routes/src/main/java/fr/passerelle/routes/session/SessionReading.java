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
import org.jspecify.annotations.Nullable;

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
        SessionRead read = read(received.content());
        return CheckedSession.of(
                received,
                read.session(),
                findings(read, Uai.parse(received.file().uai()).orElse(null)));
    }

    /** What the content of a file says. */
    SessionRead read(byte[] content) {
        return file.read(new ByteArrayInputStream(content));
    }

    /** @param folder school of the folder that it lies in, or is handed over for; null for none */
    List<Finding> findings(SessionRead read, @Nullable Uai folder) {
        List<Finding> findings = new ArrayList<>(
                SessionFindings.of(read, folder, uai -> calendars.of(uai).zone(), candidates::findings));
        Optional.ofNullable(read.session())
                .flatMap(session -> schools.find(session.uai()))
                .flatMap(ClosedSchool::warning)
                .ifPresent(findings::add);
        return findings;
    }
}
