package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.file.EarlyPapersView;
import fr.passerelle.connectors.ledger.file.FileReadings;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves sessions, and what they tell of results that class CSVs told before: had the session come first, nobody would have been
 * asked whose these are, and none would be without its pupil. What the feed leaves in doubt waits for a person, and what a person
 * has answered is left alone.
 */
public class SessionAnswers {

    private final SessionLedger sessions;
    private final HoldLedger holds;
    private final SessionAnswer answer;
    private final EarlyPapersView papers;
    private final FileReadings readings;
    private final TransactionTemplate transaction;

    public SessionAnswers(
            SessionLedger sessions,
            HoldLedger holds,
            SessionAnswer answer,
            EarlyPapersView papers,
            FileReadings readings,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.holds = holds;
        this.answer = answer;
        this.papers = papers;
        this.readings = readings;
        this.transaction = transaction;
    }

    /** Each question by itself: what fails is done when the file is read again. */
    public void save(Session session, long fileId) {
        sessions.save(session, fileId);
        List<Long> courses = session.candidates().stream()
                .map(Candidate::certificationCourseId)
                .filter(Objects::nonNull)
                .toList();
        List<String> subjects = courses.stream().map(String::valueOf).toList();
        holds.openAbout(HoldKind.OTHER_PERSON, subjects).stream()
                .collect(Collectors.groupingBy(Hold::subject))
                .values()
                .stream()
                .filter(asked -> asked.size() == 1)
                .forEach(asked -> transaction.executeWithoutResult(status -> {
                    if (!answer.settle(asked.get(0), session.id())) {
                        status.setRollbackOnly();
                    }
                }));
        papers.ofNumbers(courses)
                .forEach(file -> transaction.executeWithoutResult(
                        status -> readings.again(file, WorkCause.of(Kind.SESSION_CAME))));
    }
}
