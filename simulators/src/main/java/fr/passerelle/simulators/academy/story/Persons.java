package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.simulators.academy.people.Birthplace;
import fr.passerelle.simulators.academy.people.Identity;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Vocabulary;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the person of a place, always the same one. */
final class Persons {

    private static final int SPREAD = 37;
    private static final int DAYS = 365;
    private static final int NAME_STEP = 7;

    private final AcademySpec spec;
    private final Casting casting;

    Persons(AcademySpec spec, Casting casting) {
        this.spec = spec;
        this.casting = casting;
    }

    Person of(Place place) {
        Identity identity = casting.identity(place);
        Person plain = plain(place);
        Dice dice = new Dice(spec.seed(), place.rank(), 4);
        return switch (identity) {
            case ORDINARY -> plain;
            case OE ->
                dice.percent(50)
                        ? plain.named(dice.oneOf(Vocabulary.WITH_OE_LAST), plain.firstName())
                        : plain.named(plain.lastName(), dice.oneOf(Vocabulary.WITH_OE_FIRST));
            case Y_DIAERESIS -> plain.named(dice.oneOf(Vocabulary.WITH_Y_DIAERESIS), plain.firstName());
            case APOSTROPHE -> plain.named(dice.oneOf(Vocabulary.WITH_APOSTROPHE), plain.firstName());
            case HYPHEN ->
                plain.named(
                        plain.lastName() + "-" + dice.oneOf(Vocabulary.LAST), dice.oneOf(Vocabulary.COMPOUND_FIRST));
            case USAGE_NAME -> plain.withUsageName(lastName(place, 3));
            case BORN_ABROAD -> plain.born(plain.birthdate(), dice.oneOf(Birthplace.ABROAD));
            case BORN_29_FEBRUARY -> plain.born(leapDay(plain.birthdate().getYear()), plain.birthplace());
            case TWIN -> twin(plain, place, 0);
            case OTHER_TWIN -> twin(plain(before(place)), before(place), 1).withIne(place.ine());
            case UNLIKE_TWIN ->
                plain(before(place)).otherwiseCalled().withoutOtherNames().withIne(place.ine());
            case ANNE_LISE -> plain.called("Anne", "Lise");
            case LISE_ANNA -> plain(before(place)).called("Lise", "Anna").withIne(place.ine());
            case HOMONYM -> plain.withoutOtherNames();
            case OTHER_HOMONYM ->
                plain(before(place))
                        .withoutOtherNames()
                        .withIne(place.ine())
                        .born(plain.birthdate(), plain.birthplace());
            case ACCENTED -> plain.named(plain.lastName(), dice.oneOf(Vocabulary.ACCENTED));
        };
    }

    private Person twin(Person base, Place first, int which) {
        List<String> pair = new Dice(spec.seed(), first.rank(), 5).oneOf(Vocabulary.TWINS);
        return base.named(base.lastName(), pair.get(which)).withoutOtherNames();
    }

    private static Place before(Place place) {
        return new Place(place.school(), place.number() - 1, place.grade(), place.position() - 1);
    }

    private Person plain(Place place) {
        Dice dice = new Dice(spec.seed(), place.rank(), 3);
        Sex sex = dice.percent(50) ? Sex.F : Sex.M;
        List<String> firstNames = sex == Sex.F ? Vocabulary.GIRLS : Vocabulary.BOYS;
        int first = dice.below(firstNames.size());
        String middle = dice.percent(70) ? other(firstNames, first, 1 + dice.below(9)) : null;
        String third = middle != null && dice.percent(25) ? other(firstNames, first, 11 + dice.below(9)) : null;
        return new Person(
                place.ine(),
                lastName(place, 0),
                dice.percent(10) ? "" : null,
                firstNames.get(first),
                middle,
                third,
                sex,
                birthdate(place),
                dice.oneOf(Birthplace.IN_FRANCE));
    }

    private static @Nullable String other(List<String> names, int first, int offset) {
        return names.get((first + offset) % names.size());
    }

    /** Two pupils of a grade born the same day never bear the same name, unless they are twins. */
    static String lastName(Place place, int offset) {
        int size = Vocabulary.LAST.size();
        return Vocabulary.LAST.get(Math.floorMod(place.school() * 31 + place.number() * NAME_STEP + offset, size));
    }

    /** Spread over the year: in a grade of at most 365 no two share a birthday by accident. */
    private LocalDate birthdate(Place place) {
        int year = spec.year().start() - place.grade().age() - (isOlder(place) ? 1 : 0);
        return LocalDate.ofYearDay(year, 1 + (place.position() * SPREAD + place.school() * 11) % DAYS);
    }

    private boolean isOlder(Place place) {
        return casting.isGraduate(place) || casting.scenario(place).isRepeater();
    }

    /** The 29 February nearest to a year. */
    private static LocalDate leapDay(int year) {
        for (int candidate : new int[] {year, year - 1, year + 1}) {
            if (Year.isLeap(candidate)) {
                return LocalDate.of(candidate, 2, 29);
            }
        }
        return LocalDate.of(year - 2, 2, 29);
    }
}
