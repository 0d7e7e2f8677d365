package fr.passerelle.routes.session;

import fr.passerelle.connectors.ledger.session.SessionSheet;
import fr.passerelle.connectors.ledger.session.SessionSheetView;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.FileTrial;
import fr.passerelle.domain.pupil.Trial;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.pix.SessionRead;
import java.util.List;

/** Checks a session as its push would, and tells what the file would change; Pix is not asked. */
public class SessionTrial implements FileTrial {

    private static final FileKind KIND = FileKind.SESSION;

    private final SessionReading reading;
    private final SessionSheetView sessions;

    public SessionTrial(SessionReading reading, SessionSheetView sessions) {
        this.reading = reading;
        this.sessions = sessions;
    }

    @Override
    public boolean reads(byte[] content) {
        return FileKinds.ofContent(content) == KIND;
    }

    @Override
    public Trial attempt(Uai uai, String name, byte[] content) {
        SessionRead read = reading.read(content);
        List<Finding> findings = reading.findings(read, uai);
        Session session = read.session();
        boolean refused = session == null || Finding.anyError(findings);
        return new Trial(
                KIND,
                refused,
                false,
                refused || session == null ? List.of() : List.of(what(session), then(uai, session)),
                CheckedSession.counts(session),
                findings);
    }

    private static String what(Session session) {
        return "Session n°" + InFrench.NBSP + session.id() + " du " + InFrench.date(session.date()) + " à "
                + InFrench.time(session.time()) + ".";
    }

    private String then(Uai uai, Session session) {
        SessionSheet known = sessions.find(Scope.all(), uai, session.id()).orElse(null);
        if (known == null) {
            return "Elle n’est pas encore connue : elle serait enregistrée, puis transmise à Pix Certif.";
        }
        return known.state().equals("FINALISED")
                ? "Pix Certif l’a déjà : rien n’en serait changé, ni renvoyé."
                : "Elle est déjà connue et pas encore chez Pix : ce fichier la remplacerait, puis elle serait transmise.";
    }
}
