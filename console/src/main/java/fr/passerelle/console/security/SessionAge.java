package fr.passerelle.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * How long a session lasts at most, however much it is used. Shorter for who entered by the provider: nobody tells us when
 * it shuts them out, and what its claims said of them counts as long as the session.
 */
@Component
class SessionAge {

    private static final Duration BY_PROVIDER = Duration.ofHours(8);
    private static final Duration BY_PASSWORD = Duration.ofHours(12);
    private static final String SINCE = "signedInAt";

    private final Clock clock;

    SessionAge(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the hour of the sign-in that just succeeded. */
    void begins(HttpServletRequest request) {
        request.getSession().setAttribute(SINCE, clock.instant());
    }

    /** False for who has no session and proves a password with each request. */
    boolean isOver(HttpServletRequest request, Authentication person) {
        boolean byProvider = SignedIn.isOfProvider(person);
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SINCE) instanceof Instant since
                ? !clock.instant().isBefore(since.plus(byProvider ? BY_PROVIDER : BY_PASSWORD))
                : byProvider;
    }
}
