package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.file.FileReadings;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import fr.passerelle.routes.certification.SessionAnswers;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkInHand;

/** The step before Pix sees a session: all that can be said against it. */
public class SessionCheck {

    private final SessionReading reading;
    private final SessionCandidates candidates;
    private final SessionAnswers sessions;
    private final FileReadings readings;
    private final WorkInHand inHand;
    private final FileOutcome outcome;

    public SessionCheck(
            SessionReading reading,
            SessionCandidates candidates,
            SessionAnswers sessions,
            FileReadings readings,
            WorkInHand inHand,
            FileOutcome outcome) {
        this.reading = reading;
        this.candidates = candidates;
        this.sessions = sessions;
        this.readings = readings;
        this.inHand = inHand;
        this.outcome = outcome;
    }

    /** A refused session ends here. */
    public CheckedSession check(Received received) {
        CheckedSession checked = reading.read(received);
        if (checked.accepted()) {
            sessions.save(checked.required(), received.file().id());
        } else {
            refuse(checked);
        }
        return checked;
    }

    /** An import that ran meanwhile has not seen the refusal: whom it brought is looked for once more. */
    private void refuse(CheckedSession checked) {
        Received received = checked.received();
        inHand.complete(received.work(), work -> {
            Session session = checked.session();
            if (session != null) {
                candidates.standStill(session.uai());
            }
            outcome.close(received, FileState.REFUSED, checked.counts(), checked.findings());
            if (session != null && reading.read(received).accepted()) {
                readings.again(
                        received.file().id(),
                        new WorkKey(received.work().flow(), received.work().key()),
                        WorkCause.of(Kind.PUPILS_CAME));
            }
        });
    }
}
