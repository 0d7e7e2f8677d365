package fr.passerelle.console.search;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What somebody searched last, in their session and nowhere else: the address of the answer is a key that says nothing and that nobody
 * else can open, so that it may be reloaded and gone back to.
 */
@Component
class KeptSearches {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 20;
    private static final int BYTES = 12;
    private static final String ATTRIBUTE = KeptSearches.class.getName();

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeptSearches(Clock clock) {
        this.clock = clock;
    }

    private record Kept(String text, Instant at) implements Serializable {}

    /** The last ones; the oldest makes room. */
    private static final class Last extends LinkedHashMap<String, Kept> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    }

    /** The key under which {@link #find} gives the text back to the same session. */
    String keep(HttpSession session, String text) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        synchronized (WebUtils.getSessionMutex(session)) {
            Last last = last(session);
            last.put(key, new Kept(text, clock.instant()));
            session.setAttribute(ATTRIBUTE, last);
        }
        return key;
    }

    /** Empty when it is another's, or too old. */
    Optional<String> find(HttpSession session, String key) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return Optional.ofNullable(last(session).get(key))
                    .filter(kept -> kept.at().plus(KEPT).isAfter(clock.instant()))
                    .map(Kept::text);
        }
    }

    private static Last last(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Last last ? last : new Last();
    }
}
