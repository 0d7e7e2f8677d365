package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.file.LeftAlone;
import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is told of the intake in bounds: what lies where nobody looks any more is closed, what is long gone forgotten. */
public final class Keeping {

    private static final Logger log = LoggerFactory.getLogger(Keeping.class);

    private static final long EVERY = Duration.ofMinutes(5).toNanos();
    private static final long A_DAY = Duration.ofDays(1).toNanos();

    private final LeftAloneLedger ledger;
    private final OutcomeFolders outcomes;
    private final LongSupplier nanos;
    private final Set<String> places = ConcurrentHashMap.newKeySet();
    private long kept;
    private long purged;

    /** @param nanos a clock that nobody sets back */
    public Keeping(LeftAloneLedger ledger, OutcomeFolders outcomes, LongSupplier nanos) {
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.nanos = nanos;
        this.kept = nanos.getAsLong() - EVERY;
        this.purged = nanos.getAsLong() - A_DAY;
    }

    /** This node looks at a place. */
    public void watch(String place) {
        places.add(place);
    }

    /** At the end of a look: at the first one, then every few minutes, and once a day. */
    synchronized void keep() {
        long now = nanos.getAsLong();
        if (now - kept >= EVERY) {
            kept = now;
            close();
        }
        if (now - purged >= A_DAY) {
            purged = now;
            ledger.purge();
        }
    }

    private void close() {
        List<LeftAlone> closed = ledger.unwatched(places);
        if (!closed.isEmpty()) {
            log.info(
                    "Dépôt : {} entrées laissées en place sont closes, plus aucun nœud ne regarde leur lieu (retiré des"
                            + " réglages, ou nœud arrêté).",
                    closed.size());
            closed.stream()
                    .collect(Collectors.groupingBy(LeftAlone::place))
                    .values()
                    .forEach(ofOnePlace -> outcomes.untell(LeftReport.of(ofOnePlace)));
        }
    }
}
