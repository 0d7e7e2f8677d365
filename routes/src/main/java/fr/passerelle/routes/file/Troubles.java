package fr.passerelle.routes.file;

import fr.passerelle.connectors.ledger.file.LeftAlone;
import fr.passerelle.routes.file.IntakeNews.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps a whole place from being received: told when it begins and when it ends, and not asked for again at once. */
public final class Troubles {

    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private final long pause;
    private final IntakeNews news;
    private final Clock clock;
    private final Set<String> told = new HashSet<>();
    private Place now;
    private long pausedAt;

    /** @param pause before a place that was away is looked at again */
    public Troubles(String place, Duration pause, IntakeNews news, Clock clock) {
        this.pause = pause.toNanos();
        this.news = news;
        this.clock = clock;
        this.now = new Place(place, System.nanoTime(), null, null, 0, null);
        news.publish(now);
    }

    /** Whether trouble began a moment ago. */
    boolean isTooEarly() {
        return now.trouble() != null && System.nanoTime() - pausedAt < pause;
    }

    /** A server that refuses now this, now that, is told for each once until it is well again. */
    public void begin(String trouble) {
        if (told.add(trouble)) {
            log.warn("Dépôt, {} : {}. De nouveaux essais suivent, sans autre message.", now.label(), trouble);
        }
        Instant since = now.trouble() == null ? clock.instant() : now.since();
        pausedAt = System.nanoTime();
        publish(new Place(now.label(), pausedAt, trouble, since, now.left(), now.leftSince()));
    }

    /** A whole look is done. */
    public void well(Telling.Told left) {
        tellOver();
        Instant oldest = left.noted().stream()
                .map(LeftAlone::firstSeen)
                .min(Comparator.naturalOrder())
                .orElse(null);
        publish(new Place(now.label(), System.nanoTime(), null, null, left.number(), oldest));
    }

    /** A file was taken. */
    public void stillWell() {
        tellOver();
        publish(new Place(now.label(), System.nanoTime(), null, null, now.left(), now.leftSince()));
    }

    private void tellOver() {
        if (now.trouble() != null) {
            log.info("Dépôt, {} : de nouveau regardé.", now.label());
            told.clear();
        }
    }

    private void publish(Place place) {
        now = place;
        news.publish(place);
    }
}
