package fr.passerelle.simulators.academy.truth;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Case;
import fr.passerelle.simulators.academy.story.GarAccount;
import fr.passerelle.simulators.academy.story.Row;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import fr.passerelle.simulators.academy.world.Activities;
import fr.passerelle.simulators.academy.world.Activity;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must have become of the pupils of a school after the stages up to one. It reads the scenarios, and none of the
 * rules of the hub.
 */
public final class Truth {

    /** When Pix computes certifiability, every day (contract pix 5). */
    private static final LocalTime COMPUTATION = LocalTime.of(21, 0);

    private final Stage last;
    private final Moment moment;
    private final Instant computed;
    private final Activities activities;

    /** What time it is, as far as certifications are concerned. */
    record Moment(Stage last, Instant asOf, boolean ranLastYear) {

        boolean isPast(@Nullable Instant instant) {
            return instant != null && !instant.isAfter(asOf);
        }

        boolean isAfter(Stage stage) {
            return stage.compareTo(last) <= 0;
        }
    }

    private Truth(AcademySpec spec, Stage last, Instant asOf) {
        this.last = last;
        Instant lastYear = Stage.RECUPERATION.at(spec.year().previous());
        this.moment = new Moment(last, asOf, !asOf.isBefore(lastYear));
        this.computed = computationBefore(asOf);
        this.activities = new Activities(spec);
    }

    private static Instant computationBefore(Instant asOf) {
        ZonedDateTime sameDay = asOf.atZone(SchoolYear.PARIS).with(COMPUTATION);
        return (sameDay.toInstant().isAfter(asOf) ? sameDay.minusDays(1) : sameDay).toInstant();
    }

    /** The truth at an instant, empty before the first stage. */
    public static Optional<Truth> at(AcademySpec spec, Instant asOf) {
        SchoolYear year = spec.year();
        return Stream.of(Stage.values())
                .filter(stage -> !stage.at(year).isAfter(asOf))
                .reduce((before, after) -> after)
                .map(stage -> new Truth(spec, stage, asOf));
    }

    public Stream<Expected> of(SchoolStory story) {
        Stream<Expected> own = story.stays().stream().map(stay -> expected(story, stay));
        return isPlayed(Stage.MOVEMENTS)
                ? Stream.concat(own, story.strangers().stream().map(stay -> stranger(story, stay)))
                : own;
    }

    private Expected expected(SchoolStory story, Stay stay) {
        Row known = lastKept(story, stay);
        boolean active = known != null && stay.isKeptAt(newestExport(story));
        Person person = known == null ? stay.person() : known.person();
        GarAccount account = newest(story.accountsOf(stay));
        CertificationFacts facts = known == null
                ? CertificationFacts.NONE
                : CertificationFacts.of(story, stay, moment, active ? level(known) : null);
        return new Expected(
                story.uai(),
                known == null ? stay.person().ine() : stay.ineIn(known),
                stay.eleveId(),
                person.lastName(),
                person.firstName(),
                person.birthdate(),
                CaseNames.of(story, stay),
                known != null,
                active,
                known == null ? null : known.division(),
                account == null ? null : account.stateAt(last).name(),
                account == null ? null : account.ido(),
                active ? certifiability(stay) : null,
                facts.newestId(),
                facts.newestStatus(),
                facts.newestDay(),
                facts.livretId(),
                facts.clause());
    }

    private static Level level(Row row) {
        return Level.of(row.mef().code(), row.mef().mefstat());
    }

    private Expected stranger(SchoolStory story, Stay stay) {
        Person person = stay.person();
        return new Expected(
                story.uai(),
                person.ine(),
                stay.eleveId(),
                person.lastName(),
                person.firstName(),
                person.birthdate(),
                Set.of(Case.MISPLACED_FILE.name()),
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private @Nullable Row lastKept(SchoolStory story, Stay stay) {
        return applied(story)
                .map(stay::at)
                .filter(row -> row != null && row.fate() == Row.Fate.KEPT)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    private Stage newestExport(SchoolStory story) {
        return applied(story).reduce((before, after) -> after).orElse(Stage.PREVIOUS_YEAR);
    }

    private Stream<Stage> applied(SchoolStory story) {
        return Stream.of(Stage.PREVIOUS_YEAR, Stage.RENTREE, Stage.MOVEMENTS)
                .filter(stage -> story.dropOf(stage).filter(this::isPlayed).isPresent())
                .filter(stage -> stage != Stage.MOVEMENTS || story.novemberApplied());
    }

    private @Nullable GarAccount newest(List<GarAccount> accounts) {
        return accounts.stream()
                .filter(account -> isPlayed(account.announced()))
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /** State of every account that was announced for the school so far. */
    public Stream<ExpectedAccount> accounts(SchoolStory story) {
        return story.stays().stream()
                .flatMap(stay -> story.accountsOf(stay).stream()
                        .filter(account -> account.uai().equals(story.uai()) && isPlayed(account.announced()))
                        .map(account -> new ExpectedAccount(
                                story.uai(), account.ido(), stay.person().ine(), account.stateAt(last))));
    }

    /** Files of a school so far that must not simply be applied. */
    public Stream<ExpectedFile> files(Directory directory, int school) {
        return OddFile.of(directory, school)
                .filter(file -> isPlayed(file.stage()))
                .map(file -> new ExpectedFile(directory.uai(school).value(), file));
    }

    /** What somebody must have been asked in a school so far, and nobody has answered. */
    public Stream<ExpectedQuestion> questions(SchoolStory story) {
        return new Questions(story, moment).all();
    }

    /** What there is to count of a school so far. */
    public ExpectedFigures figures(Directory directory, SchoolStory story) {
        List<Expected> pupils = of(story).toList();
        boolean sat = isPlayed(Stage.SESSIONS);
        long refused = files(directory, story.index())
                .filter(one -> one.file().isSession())
                .count();
        return new ExpectedFigures(
                isPlayed(Stage.MOVEMENTS) ? directory.heir(story.index()).value() : story.uai(),
                (int) pupils.stream().filter(Expected::active).count(),
                (int) refused + (sat ? story.sessions().size() : 0),
                (int) refused,
                (int) pupils.stream().filter(one -> one.clause() != null).count());
    }

    private Certifiability certifiability(Stay stay) {
        Activity activity = activities.of(stay);
        if (!isPlayed(Stage.ACCOUNTS) || !isComputed(activity.firstLogin())) {
            return Certifiability.NOT_COMMUNICATED;
        }
        return isComputed(activity.certifiableFrom()) ? Certifiability.CERTIFIABLE : Certifiability.NOT_CERTIFIABLE;
    }

    private boolean isComputed(@Nullable Instant event) {
        return event != null && !event.isAfter(computed);
    }

    private boolean isPlayed(Stage stage) {
        return moment.isAfter(stage);
    }
}
