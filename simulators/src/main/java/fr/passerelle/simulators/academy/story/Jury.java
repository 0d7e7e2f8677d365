package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the jury of Pix makes of the tests, last year's and this year's. */
final class Jury {

    private static final long LAST_YEAR = 10_000_000;
    private static final long THIS_YEAR = 20_000_000;
    private static final long SESSIONS_LAST_YEAR = 300_000;
    private static final int SESSIONS_PER_SCHOOL = 100;
    private static final int LAST_YEARS_LEAST_SCORE = 300;
    private static final int FEWEST_COMPETENCES = 5;
    private static final int NO_SUCH_LEVEL = 9;
    private static final String CODE_LETTERS = "BCDFGHJKMPQRTVWXY2346789";

    private final AcademySpec spec;
    private final Directory directory;

    Jury(AcademySpec spec, Directory directory) {
        this.spec = spec;
        this.directory = directory;
    }

    /** Last year's certification of who sat one, in the collège where the story begins. */
    @Nullable
    SatCertification lastYear(Stay stay) {
        Scenario.LastYear ending = stay.scenario().lastYear();
        if (ending == null || ending == Scenario.LastYear.NOT_SAT) {
            return null;
        }
        Place home = stay.home();
        boolean obtained = ending != Scenario.LastYear.REJECTED;
        Dice dice = new Dice(spec.seed(), home.rank(), 7);
        int day = home.number() % 3;
        return new SatCertification(
                LAST_YEAR + home.rank(),
                home.ine(),
                directory.uai(home.school()).value(),
                SESSIONS_LAST_YEAR + home.school() * SESSIONS_PER_SCHOOL + day,
                paris(3, 9 + day, 14).plus(Duration.ofMinutes(home.position())),
                obtained ? CertificationStatus.VALIDATED : CertificationStatus.REJECTED,
                obtained ? LAST_YEARS_LEAST_SCORE + dice.below(100) : 0,
                obtained ? levels(dice) : Map.of(),
                paris(4, 2, 10),
                ending == Scenario.LastYear.CANCELLED_SINCE ? paris(12, 10, 10) : null,
                code(dice),
                true);
    }

    /** This year's certification of a candidate, null for one who did not come. */
    @Nullable
    SatCertification thisYear(Stay stay, SessionSlot slot) {
        Attempt attempt = stay.scenario().attempt();
        CertificationStatus outcome = attempt.outcome();
        if (outcome == null) {
            return null;
        }
        boolean obtained = outcome == CertificationStatus.VALIDATED;
        Dice dice = new Dice(spec.seed(), stay.home().rank(), 8);
        Instant published = slot.publication();
        return new SatCertification(
                THIS_YEAR + stay.home().rank(),
                stay.home().ine(),
                slot.uai(),
                slot.id(),
                slot.start().plus(Duration.ofMinutes(2 + dice.below(9))),
                outcome,
                obtained && attempt != Attempt.OBTAINED_WITH_NOTHING ? attempt.leastScore() + dice.below(100) : 0,
                obtained ? levels(attempt, dice) : Map.of(),
                attempt.isPublished() ? published : null,
                attempt == Attempt.UNPUBLISHED ? aWeekBeforeLsu() : null,
                attempt == Attempt.OBTAINED_BEFORE_PIX_PLUS ? Stage.RECUPERATION.at(spec.year()) : null,
                outcome == CertificationStatus.CANCELLED ? published.minus(Duration.ofDays(2)) : null,
                attempt == Attempt.TOLD_OF_ANOTHER
                        ? stay.person().otherwiseCalled().firstName()
                        : null,
                code(dice),
                false);
    }

    private Instant aWeekBeforeLsu() {
        return Stage.RECUPERATION.at(spec.year()).minus(Duration.ofDays(7));
    }

    private Instant paris(int month, int day, int hour) {
        return LocalDateTime.of(spec.year().start(), month, day, hour, 5)
                .atZone(SchoolYear.PARIS)
                .toInstant();
    }

    private static Map<Competence, Integer> levels(Attempt attempt, Dice dice) {
        Map<Competence, Integer> levels = levels(dice);
        if (attempt == Attempt.TOLD_ODDLY) {
            levels.put(Competence.values()[0], NO_SUCH_LEVEL);
        }
        return levels;
    }

    private static Map<Competence, Integer> levels(Dice dice) {
        Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
        for (Competence competence : Competence.values()) {
            if (competence.ordinal() < FEWEST_COMPETENCES) {
                levels.put(competence, 1 + dice.below(6));
            } else if (dice.percent(70)) {
                levels.put(competence, dice.below(7));
            }
        }
        return levels;
    }

    private static String code(Dice dice) {
        return "P-" + dice.letters(8, CODE_LETTERS);
    }
}
