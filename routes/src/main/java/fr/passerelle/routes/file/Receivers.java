package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.DropPlace;
import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import java.time.Clock;
import java.time.Duration;

/** Makes the receiver of a place. */
public class Receivers {

    /** Looks that are skipped when a place or the database is away. */
    private static final int SKIPPED = 15;

    private final Reception reception;
    private final LeftAloneLedger ledger;
    private final OutcomeFolders outcomes;
    private final IntakeNews news;
    private final Clock clock;
    private final IntakePace pace;
    private final Keeping keeping;

    public Receivers(
            Reception reception,
            LeftAloneLedger ledger,
            OutcomeFolders outcomes,
            IntakeNews news,
            Clock clock,
            IntakePace pace) {
        this.reception = reception;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.news = news;
        this.clock = clock;
        this.pace = pace;
        this.keeping = new Keeping(ledger, outcomes, System::nanoTime);
    }

    /** Between two looks. */
    Duration delay() {
        return pace.delay();
    }

    /** @param most files of a look */
    public Receiver of(DropPlace place, int most) {
        keeping.watch(place.label());
        return new Receiver(
                new Intake(place, pace.stillness(), pace.grace(), most, System::nanoTime),
                reception,
                new Telling(place.label(), ledger, outcomes, keeping, System::nanoTime),
                new Troubles(place.label(), pace.delay().multipliedBy(SKIPPED), news, clock));
    }
}
