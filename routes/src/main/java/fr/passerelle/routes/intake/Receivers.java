package fr.passerelle.routes.intake;

import fr.passerelle.connectors.intake.DropPlace;
import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.OutcomeFolders;
import fr.passerelle.connectors.ledger.LeftAloneLedger;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the receiver of a place. */
@Component
public class Receivers {

    /** Looks that are skipped when a place or the database is away. */
    private static final int SKIPPED = 15;

    private final Reception reception;
    private final LeftAloneLedger ledger;
    private final OutcomeFolders outcomes;
    private final IntakeNews news;
    private final Clock clock;
    private final Duration stillness;
    private final Duration pause;

    /**
     * @param minAge milliseconds without a change before a file is taken
     * @param delay milliseconds between two looks
     */
    public Receivers(
            Reception reception,
            LeftAloneLedger ledger,
            OutcomeFolders outcomes,
            IntakeNews news,
            Clock clock,
            @Value("${passerelle.intake.min-age:2000}") long minAge,
            @Value("${passerelle.intake.delay:2000}") long delay) {
        this.reception = reception;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.news = news;
        this.clock = clock;
        this.stillness = Duration.ofMillis(minAge);
        this.pause = Duration.ofMillis(delay * SKIPPED);
    }

    /** @param most files of a look */
    Receiver of(DropPlace place, int most) {
        return new Receiver(
                new Intake(place, stillness, most, System::nanoTime),
                reception,
                new Telling(place.label(), ledger, outcomes, System::nanoTime),
                new Troubles(place.label(), pause, news, clock));
    }
}
