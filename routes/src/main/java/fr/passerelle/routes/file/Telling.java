package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.SafeName;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.file.LeftAlone;
import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import fr.passerelle.domain.file.LeftCause;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is left in a place, once: a row, a line of the log and a report; the row is closed when it is gone, and its
 * report removed. What was told is remembered between two looks, so that a look at what has not changed costs no query.
 */
public final class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    /** Rows that are open at a time: whoever makes a million links is told a thousand times. */
    private static final int MOST = 1_000;

    private static final long SEEN_EVERY = Duration.ofMinutes(5).toNanos();

    private final String place;
    private final LeftAloneLedger ledger;
    private final OutcomeFolders outcomes;
    private final Keeping keeping;
    private final LongSupplier nanos;
    private final TellingBudget budget;
    private @Nullable Map<String, LeftAlone> told;
    private long seenAt;

    /** @param nanos a clock that nobody sets back */
    public Telling(String place, LeftAloneLedger ledger, OutcomeFolders outcomes, Keeping keeping, LongSupplier nanos) {
        this.budget = new TellingBudget(nanos);
        this.place = place;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.keeping = keeping;
        this.nanos = nanos;
    }

    /**
     * What is left in the place.
     *
     * @param noted rows of it
     * @param number how much there is, with what has no row: there is too much of it
     */
    public record Told(Collection<LeftAlone> noted, int number) {}

    /** Tells what this node found to be left there now. */
    public Told tell(Intake.Found found) {
        int untold = budget.renew();
        if (untold > 0) {
            log.warn("Dépôt, {} : {} entrées laissées en place n'ont pas été annoncées l'heure passée.", place, untold);
        }
        Map<String, LeftCause> now = new HashMap<>();
        found.left().forEach((path, cause) -> now.put(SafeName.shown(path), cause));
        Map<String, LeftAlone> known = known();
        forget(known, now, found);
        now.keySet().removeAll(known.keySet());
        note(known, now);
        now.keySet().removeAll(known.keySet());
        keeping.keep();
        return new Told(List.copyOf(known.values()), known.size() + now.size());
    }

    /** Read anew when others have closed or noted something meanwhile. */
    private Map<String, LeftAlone> known() {
        boolean isDue = nanos.getAsLong() - seenAt > SEEN_EVERY;
        if (told != null && isDue && !told.isEmpty()) {
            seenAt = nanos.getAsLong();
            told = ledger.seen(place) == told.size() ? told : null;
        }
        Map<String, LeftAlone> known = told;
        if (known == null) {
            known = ledger.open(place).stream()
                    .collect(Collectors.toMap(LeftAlone::path, Function.identity(), (a, b) -> a, HashMap::new));
            told = known;
            seenAt = nanos.getAsLong();
        }
        return known;
    }

    private void forget(Map<String, LeftAlone> known, Map<String, LeftCause> now, Intake.Found found) {
        Map<String, LeftAlone> gone = new HashMap<>(known);
        gone.values().removeIf(one -> one.cause() == now.get(one.path()));
        if (!gone.isEmpty()) {
            StillThere still = StillThere.of(found);
            gone.values().removeIf(still::mayBeLeft);
        }
        if (!gone.isEmpty()) {
            ledger.gone(place, gone.keySet());
            known.keySet().removeAll(gone.keySet());
            outcomes.untell(LeftReport.of(gone.values()));
        }
    }

    private void note(Map<String, LeftAlone> known, Map<String, LeftCause> now) {
        int room = budget.rows(Math.min(now.size(), MOST - known.size()));
        if (room > 0) {
            Map<String, LeftCause> first = new HashMap<>();
            now.keySet().stream().sorted().limit(room).forEach(path -> first.put(path, now.get(path)));
            for (LeftAlone fresh : ledger.found(place, first)) {
                tellWithinBudget(fresh);
            }
            ledger.open(place).forEach(one -> known.put(one.path(), one));
        }
    }

    private void tellWithinBudget(LeftAlone fresh) {
        if (budget.spend()) {
            tell(fresh);
        } else if (budget.hasJustRunOut()) {
            log.warn(
                    "Dépôt, {} : plus de {} entrées laissées en place en une heure. Les suivantes sont sur la page « Dépôt »"
                            + " de la console (mille au plus), sans autre message ni compte rendu.",
                    place,
                    TellingBudget.MOST);
        }
    }

    /** The path may bear a pupil's name: it is no matter for the log. */
    private void tell(LeftAlone fresh) {
        LeftCause cause = fresh.cause();
        log.warn(
                "Dépôt, {} : l'entrée no {} est laissée en place, {}. {} La page « Dépôt » de la console dit laquelle.",
                place,
                fresh.id(),
                cause.sentence(),
                cause.remedy());
        outcomes.tell(fresh.path(), LeftReport.of(fresh));
    }
}
