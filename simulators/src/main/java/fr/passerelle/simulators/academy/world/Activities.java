package fr.passerelle.simulators.academy.world;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** What pupils do on Pix. Everything happens 3 to 11 days before a stage, so that nobody depends on an hour. */
public final class Activities {

    private static final List<Stage> SYNCED = List.of(Stage.ACCOUNTS, Stage.MOVEMENTS, Stage.SESSIONS, Stage.RESULTS);

    private final AcademySpec spec;

    public Activities(AcademySpec spec) {
        this.spec = spec;
    }

    /** The activity of somebody with an INE. */
    public Activity of(Stay stay) {
        String ine = Objects.requireNonNull(stay.person().ine());
        Dice dice = new Dice(spec.seed(), stay.home().rank(), 6);
        return switch (stay.scenario().practice()) {
            case NONE -> new Activity(ine, null, null);
            case TOO_LITTLE -> new Activity(ine, login(dice, Stage.ACCOUNTS), null);
            case IN_TIME ->
                new Activity(ine, login(dice, Stage.ACCOUNTS), certifiable(dice, SYNCED.get(dice.below(2))));
            case SINCE_LAST_YEAR -> new Activity(ine, inMonth(-1, 11, dice), inMonth(0, 1, dice));
            case SINCE_THE_MOVEMENTS -> new Activity(ine, inMonth(1, 1, dice), inMonth(1, 2, dice));
            case ANY -> any(ine, dice);
        };
    }

    private Activity any(String ine, Dice dice) {
        int roll = dice.below(100);
        if (roll < 25) {
            return new Activity(ine, null, null);
        }
        int first = dice.below(SYNCED.size());
        Instant login = login(dice, SYNCED.get(first));
        int last = first + dice.below(SYNCED.size() - first);
        return new Activity(ine, login, roll < 60 ? null : certifiable(dice, SYNCED.get(last)));
    }

    private Instant login(Dice dice, Stage before) {
        return daysBefore(before, 8 + dice.below(3), dice);
    }

    private Instant certifiable(Dice dice, Stage before) {
        return daysBefore(before, 3 + dice.below(4), dice);
    }

    private Instant daysBefore(Stage stage, int days, Dice dice) {
        return stage.at(spec.year()).minus(Duration.ofDays(days)).plus(Duration.ofMinutes(dice.below(600)));
    }

    private Instant inMonth(int yearsAfter, int month, Dice dice) {
        return LocalDateTime.of(spec.year().start() + yearsAfter, month, 5 + dice.below(20), 10, dice.below(60))
                .atZone(SchoolYear.PARIS)
                .toInstant();
    }
}
