package fr.passerelle.routes.session;

import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.routes.file.Received;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session on its way, and what was found about it.
 *
 * @param session null when the file is none
 * @param ended its work is done: there is nothing to be told to Pix any more
 */
public record CheckedSession(Received received, @Nullable Session session, List<Finding> findings, boolean ended) {

    static CheckedSession of(Received received, @Nullable Session session, List<Finding> findings) {
        return new CheckedSession(received, session, findings, false);
    }

    /** It goes on to Pix. */
    public boolean accepted() {
        return session != null && !ended && !Finding.anyError(findings);
    }

    CheckedSession asEnded() {
        return new CheckedSession(received, session, findings, true);
    }

    CheckedSession with(List<Finding> more) {
        return new CheckedSession(
                received,
                session,
                Stream.concat(findings.stream(), more.stream()).toList(),
                ended);
    }

    /** Of one that is a session. */
    Session required() {
        return Objects.requireNonNull(session);
    }

    /** For the report of its file, French label to number. */
    Map<String, Integer> counts() {
        return counts(session);
    }

    /** Of a file that may be no session. */
    static Map<String, Integer> counts(@Nullable Session session) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (session != null) {
            counts.put("candidats inscrits", session.candidates().size());
            counts.put("tests commencés", session.started().size());
        }
        return counts;
    }
}
