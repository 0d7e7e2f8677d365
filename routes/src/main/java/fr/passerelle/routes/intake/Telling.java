package fr.passerelle.routes.intake;

import fr.passerelle.connectors.intake.OutcomeFolders;
import fr.passerelle.connectors.intake.SafeName;
import fr.passerelle.connectors.ledger.LeftAlone;
import fr.passerelle.connectors.ledger.LeftAloneLedger;
import fr.passerelle.domain.intake.LeftCause;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is left in a place, once: a row, a line of the log and a report; the row is closed when it is gone. What was
 * told is remembered between two looks, so that a look at what has not changed costs no query.
 */
final class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    /** Whoever makes a million links is told a thousand times. */
    private static final int MOST = 1_000;

    /** Each look of each node finds these by itself; the others are known to the node that tried to take the file, until it stops. */
    private static final Set<LeftCause> SEEN_BY_ALL =
            EnumSet.of(LeftCause.LINK, LeftCause.NOT_A_FILE, LeftCause.IN_THE_WAY, LeftCause.TOO_DEEP);

    private static final long SEEN_EVERY = Duration.ofMinutes(5).toNanos();

    private final String place;
    private final LeftAloneLedger ledger;
    private final OutcomeFolders outcomes;
    private final TellingBudget budget;
    private @Nullable Map<String, LeftAlone> told;
    private long seenAt;

    /** @param nanos a clock that nobody sets back */
    Telling(String place, LeftAloneLedger ledger, OutcomeFolders outcomes, LongSupplier nanos) {
        this.budget = new TellingBudget(nanos);
        this.place = place;
        this.ledger = ledger;
        this.outcomes = outcomes;
    }

    /**
     * @param left all that this node knows to be left there now, by its path
     * @param files paths of all files that lie there
     * @return what is known of it, by the path that is shown
     */
    Map<String, LeftAlone> tell(Map<String, LeftCause> left, Set<String> files) {
        int untold = budget.renew();
        if (untold > 0) {
            log.warn("Dépôt, {} : {} entrées laissées en place n'ont pas été annoncées l'heure passée.", place, untold);
        }
        Map<String, LeftCause> now = new HashMap<>();
        left.forEach((path, cause) -> now.put(SafeName.shown(path), cause));
        Map<String, LeftAlone> known = known();
        forget(known, now, files);
        now.keySet().removeAll(known.keySet());
        if (!now.isEmpty() && known.size() < MOST) {
            now.keySet().stream().sorted().skip(MOST - known.size()).toList().forEach(now::remove);
            for (LeftAlone fresh : ledger.found(place, now)) {
                tellWithinBudget(fresh);
            }
            ledger.open(place).forEach(one -> known.put(one.path(), one));
        } else if (System.nanoTime() - seenAt > SEEN_EVERY && !known.isEmpty()) {
            ledger.seen(place);
            seenAt = System.nanoTime();
        }
        return known;
    }

    private Map<String, LeftAlone> known() {
        Map<String, LeftAlone> known = told;
        if (known == null) {
            known = ledger.open(place).stream()
                    .collect(Collectors.toMap(LeftAlone::path, Function.identity(), (a, b) -> a, HashMap::new));
            told = known;
            seenAt = System.nanoTime();
        }
        return known;
    }

    private void forget(Map<String, LeftAlone> known, Map<String, LeftCause> now, Set<String> files) {
        Map<String, LeftAlone> gone = new HashMap<>(known);
        gone.values().removeIf(one -> one.cause() == now.get(one.path()));
        if (!gone.isEmpty()) {
            Set<String> there = files.stream().map(SafeName::shown).collect(Collectors.toSet());
            // Another node, or this one before a restart, knows why it is left: the row is closed once the file is
            // gone.
            gone.values().removeIf(one -> there.contains(one.path()) && !SEEN_BY_ALL.contains(one.cause()));
        }
        if (!gone.isEmpty()) {
            ledger.gone(place, gone.keySet());
            known.keySet().removeAll(gone.keySet());
        }
    }

    private void tellWithinBudget(LeftAlone fresh) {
        if (budget.spend()) {
            tell(fresh);
        } else if (budget.hasJustRunOut()) {
            log.warn(
                    "Dépôt, {} : plus de {} entrées laissées en place en une heure. Les suivantes sont sur la page « Dépôt »"
                            + " de la console, sans autre message ni compte rendu.",
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
        outcomes.tell(
                fresh.path(),
                "Laissé en place par Passerelle : " + fresh.path() + "\nOù : " + place + "\nPourquoi : "
                        + cause.sentence() + ".\nQue faire : " + cause.remedy());
    }
}
