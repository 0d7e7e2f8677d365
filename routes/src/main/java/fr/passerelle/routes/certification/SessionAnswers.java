package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.certification.Announced;
import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.domain.identity.Ownership;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import fr.passerelle.routes.livret.RecuperationRequests;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves sessions, and what they tell of results that class CSVs told before: had the session come first, nobody would have been
 * asked whose these are. What the feed leaves in doubt waits for a person, and what a person has answered is left alone.
 */
public class SessionAnswers {

    private final SessionLedger sessions;
    private final HoldLedger holds;
    private final CertificationView announced;
    private final ResultOwners owners;
    private final CertificationLedger certifications;
    private final RecuperationRequests recuperations;
    private final TransactionTemplate transaction;

    public SessionAnswers(
            SessionLedger sessions,
            HoldLedger holds,
            CertificationView announced,
            ResultOwners owners,
            CertificationLedger certifications,
            RecuperationRequests recuperations,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.holds = holds;
        this.announced = announced;
        this.owners = owners;
        this.certifications = certifications;
        this.recuperations = recuperations;
        this.transaction = transaction;
    }

    /** Each question by itself: what fails is done when the file is read again. */
    public void save(Session session, long fileId) {
        sessions.save(session, fileId);
        List<String> courses = session.candidates().stream()
                .map(Candidate::certificationCourseId)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        holds.openAbout(HoldKind.OTHER_PERSON, courses).stream()
                .collect(Collectors.groupingBy(Hold::subject))
                .values()
                .stream()
                .filter(asked -> asked.size() == 1)
                .forEach(asked -> transaction.executeWithoutResult(status -> {
                    if (!settle(asked.get(0), session.id())) {
                        status.setRollbackOnly();
                    }
                }));
    }

    /** Once runs and answers of the school are over: they lock what they write in another order. */
    private boolean settle(Hold asked, long sessionId) {
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
