package fr.passerelle.console.server;

import fr.passerelle.console.ConsoleSettings;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * So many sessions and no more: one more ends the one that was used the longest ago. Only whoever signed in has a session,
 * so this bounds the memory of the server.
 */
@Component
class OperatorSessions implements HttpSessionListener {

    private static final Logger log = LoggerFactory.getLogger(OperatorSessions.class);

    private final int most;
    private final Set<HttpSession> open = new HashSet<>();

    OperatorSessions(ConsoleSettings settings) {
        this.most = settings.sessions();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        oneTooMany(event.getSession()).ifPresent(OperatorSessions::end);
    }

    @Override
    public synchronized void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession());
    }

    private synchronized Optional<HttpSession> oneTooMany(HttpSession created) {
        Optional<HttpSession> oldest = open.size() < most
                ? Optional.empty()
                : open.stream().min(Comparator.comparingLong(HttpSession::getLastAccessedTime));
        oldest.ifPresent(open::remove);
        open.add(created);
        return oldest;
    }

    /** Not while the others are held up: the server asks for them as it ends this one. */
    private static void end(HttpSession oldest) {
        try {
            oldest.invalidate();
            log.info("Trop de sessions ouvertes dans la console : la plus anciennement utilisée est fermée");
        } catch (IllegalStateException e) {
            log.debug("it ended by itself meanwhile", e);
        }
    }
}
