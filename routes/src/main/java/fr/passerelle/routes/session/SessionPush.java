package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.pupil.PupilKey;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.connectors.pix.FinalisationOutcome;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.domain.session.FinalisationCheck;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.pix.SessionRead;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkDesk;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of a push. Enrolment can be said again without harm, reports are remembered one by one, and a finalisation that
 * Pix has already is taken for done (contract pix 3.3): a retry never harms.
 */
@Component
public class SessionPush {

    /** A session on its way, and what was found about it. */
    public record Checked(Received received, @Nullable Session session, List<Finding> findings) {
        public boolean accepted() {
            return session != null && !Finding.anyError(findings);
        }

        Session required() {
            return Objects.requireNonNull(session);
        }
    }

    /** HTTP 409: the session is not in a state to be finalised. */
    private static final int REFUSED = 409;

    private final PixPort pix;
    private final SessionLedger sessions;
    private final SessionCandidates candidates;
    private final IssueReports reports;
    private final SessionFile file;
    private final WorkDesk desk;
    private final FileOutcome outcome;
    private final Clock clock;

    public SessionPush(
            PixPort pix,
            SessionLedger sessions,
            SessionCandidates candidates,
            IssueReports reports,
            SessionFile file,
            WorkDesk desk,
            FileOutcome outcome,
            Clock clock) {
        this.pix = pix;
        this.sessions = sessions;
        this.candidates = candidates;
        this.reports = reports;
        this.file = file;
        this.desk = desk;
        this.outcome = outcome;
        this.clock = clock;
    }

    /** All that can be said against the session; a refused one ends here. */
    public Checked check(Received received) {
        SessionRead read = file.read(new ByteArrayInputStream(received.content()));
        List<Finding> findings = new ArrayList<>(read.findings());
        Session session = read.session();
        if (session != null) {
            findings.addAll(FinalisationCheck.of(session));
            findings.addAll(candidates.unknown(session, received.file().uai()));
        }
        Checked checked = new Checked(received, session, findings);
        if (checked.accepted()) {
            sessions.save(checked.required(), received.file().id());
        } else {
            desk.complete(received.work(), work -> refuse(checked));
        }
        return checked;
    }

    public void enrol(Checked checked) {
        Session session = checked.required();
        Map<String, PupilKey> pupils = candidates.knownToPix(session);
        List<Long> learners = session.candidates().stream()
                .map(candidate -> Objects.requireNonNull(
                        Objects.requireNonNull(pupils.get(candidate.ine())).pixLearnerId()))
                .toList();
        pix.enrol(session.id(), learners);
    }

    public void finalise(Checked checked) {
        Session session = checked.required();
        reports.send(session);
        FinalisationOutcome answer = pix.finalise(session);
        if (answer instanceof FinalisationOutcome.Refused refused) {
            PartnerRefused why = new PartnerRefused("Pix Certif a refusé la finalisation", REFUSED, refused.errors());
            sessions.refused(session.id(), why.getMessage());
            throw why;
        }
        desk.complete(checked.received().work(), work -> {
            sessions.finalised(session.id(), clock.instant());
            outcome.close(checked.received(), FileState.APPLIED, counts(session), checked.findings());
        });
    }

    private void refuse(Checked checked) {
        Map<String, Integer> counts = checked.session() == null ? Map.of() : counts(checked.session());
        outcome.close(checked.received(), FileState.REFUSED, counts, checked.findings());
    }

    private static Map<String, Integer> counts(Session session) {
        return Map.of(
                "candidats inscrits", session.candidates().size(),
                "tests commencés", session.started().size());
    }
}
