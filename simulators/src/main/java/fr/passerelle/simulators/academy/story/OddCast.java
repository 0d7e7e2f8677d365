package fr.passerelle.simulators.academy.story;

import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.people.Spelling;
import fr.passerelle.simulators.academy.school.Divisions;
import fr.passerelle.simulators.academy.school.OddSchools;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of those whose story is odd, new to the hub this year: see {@link Oddity}. */
final class OddCast {

    private final Places places;
    private final OddSchools schools;
    private final Casting casting;
    private final Persons persons;
    private final Rows rows;

    OddCast(Places places, OddSchools schools, Casting casting, Persons persons, Rows rows) {
        this.places = places;
        this.schools = schools;
        this.casting = casting;
        this.persons = persons;
        this.rows = rows;
    }

    List<Stay> stays(int college) {
        return Oddity.places(places, schools, college).stream().map(this::stay).toList();
    }

    private Stay stay(Place place) {
        Presence presence = casting.presence(place);
        Person person = persons.of(place);
        Row usual = rows.thisYear(place.school(), place, person, rows.firstDay(), null);
        return new Stay(
                place,
                casting.identity(place),
                presence,
                casting.scenario(place),
                person,
                place.eleveId(place.school()),
                null,
                rentree(presence, place, usual),
                november(presence, place, usual));
    }

    private @Nullable Row rentree(Presence presence, Place place, Row usual) {
        Person person = usual.person();
        return switch (presence) {
            case CHANGES_INE -> usual.of(person.withIne(Places.formerly(place).ine()));
            case HAS_AN_ODD_INE -> usual.of(person.withIne(Spelling.oddly(place.ine())));
            case CHANGES_FIRST_NAME -> usual.of(person.otherwiseCalled());
            case CHANGES_FAMILY_NAME -> usual.of(person.named(Persons.lastName(place, 5), person.firstName()));
            case COMES_AFTER_THE_TWIN, NEVER_COMES -> null;
            default -> usual;
        };
    }

    private @Nullable Row november(Presence presence, Place place, Row usual) {
        Person person = usual.person();
        return switch (presence) {
            case HAS_AN_ODD_INE -> usual.of(person.withIne(Spelling.oddly(place.ine())));
            case EXCHANGES_INE -> usual.of(person.withIne(other(place).ine())).as(Row.Fate.AS_BEFORE);
            case LOSES_INE -> usual.of(person.withIne(null)).as(Row.Fate.AS_BEFORE);
            case LOSES_DIVISION -> usual.in(List.of()).as(Row.Fate.AS_BEFORE);
            case BECOMES_INACTIF -> usual.in(List.of(Divisions.INACTIFS)).as(Row.Fate.AS_BEFORE);
            case LEAVES_LATER ->
                usual.leaving(rows.firstDay().plusYears(1).withMonth(6).withDayOfMonth(30), Row.Fate.KEPT);
            case MOVES_OUT_UNTOLD -> usual.as(Row.Fate.IGNORED);
            case NEVER_COMES -> null;
            default -> usual;
        };
    }

    /** The other of two twins. */
    private Place other(Place twin) {
        int rank = Places.rankOfOdd(twin);
        boolean first = Oddity.of(twin) == Oddity.TWIN;
        return places.odd(twin.school(), first ? rank + 1 : rank - 1, twin.grade());
    }
}
