package fr.passerelle.simulators.academy.story;

import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Divisions;
import fr.passerelle.simulators.academy.school.Grade;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pupils of a lycée: new to the hub this year, some of them known from their collège. */
final class LyceeCast {

    private static final int FROM_EACH_COLLEGE = 2;

    private final Places places;
    private final Directory directory;
    private final Casting casting;
    private final Persons persons;
    private final Rows rows;
    private final LocalDate firstDay;

    LyceeCast(Places places, Directory directory, Casting casting, Persons persons, Rows rows) {
        this.places = places;
        this.directory = directory;
        this.casting = casting;
        this.persons = persons;
        this.rows = rows;
        this.firstDay = rows.firstDay();
    }

    List<Stay> stays(int school) {
        List<Stay> stays = new ArrayList<>();
        places.residents(school).forEach(place -> stays.add(resident(place)));
        if (directory.odd().any()) {
            places.thirds(school).forEach(place -> stays.add(third(place)));
        }
        places.newcomers(school).forEach(place -> stays.add(newcomer(place)));
        directory
                .feeders(school)
                .forEach(college -> places.graduates(college).stream()
                        .limit(FROM_EACH_COLLEGE)
                        .forEach(place -> stays.add(graduateOf(school, place))));
        return stays;
    }

    /** A graduate goes to the lycée of the block. */
    static boolean takes(Place graduate) {
        return graduate.position() < FROM_EACH_COLLEGE;
    }

    private Stay resident(Place place) {
        Presence presence = casting.presence(place);
        Person person = presence == Presence.WITHOUT_INE ? persons.of(place).withIne(null) : persons.of(place);
        Row usual = rows.thisYear(place.school(), place, person, firstDay, null);
        Row rentree = switch (presence) {
            case WITHOUT_INE -> usual.as(Row.Fate.IGNORED);
            case TWO_DIVISIONS -> usual.in(List.of(usual.division(), Divisions.ULIS));
            default -> usual;
        };
        return stay(place, presence, place, person, rentree, november(presence, rentree));
    }

    private Stay third(Place place) {
        Person person = persons.of(place);
        Row row = rows.thisYear(place.school(), place, person, firstDay, null);
        return stay(place, Presence.ORDINARY, place, person, row, row);
    }

    private @Nullable Row november(Presence presence, Row rentree) {
        return switch (presence) {
            case LEAVES_WITH_DATE -> rentree.leaving(firstDay.plusMonths(2), Row.Fate.IGNORED);
            case LEAVES_SILENTLY -> null;
            default -> rentree;
        };
    }

    private Stay newcomer(Place place) {
        Person person = persons.of(place);
        Row row = rows.thisYear(place.school(), place, person, firstDay.plusMonths(2), null);
        return stay(place, Presence.NEWCOMER, place, person, null, row);
    }

    private Stay graduateOf(int school, Place graduate) {
        Place seat = new Place(school, graduate.number(), Grade.SECONDE, graduate.position() + graduate.school());
        Person person = persons.of(graduate);
        Row row = rows.thisYear(school, seat, person, firstDay, rows.before(graduate));
        return stay(graduate, Presence.FROM_COLLEGE, seat, person, row, row);
    }

    private Stay stay(
            Place home, Presence presence, Place seat, Person person, @Nullable Row rentree, @Nullable Row november) {
        return new Stay(
                home,
                casting.identity(home),
                presence,
                casting.scenario(home),
                person,
                home.eleveId(seat.school()),
                null,
                rentree,
                november);
    }
}
