package fr.passerelle.simulators.academy.story;

import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.people.Spelling;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Divisions;
import fr.passerelle.simulators.academy.school.Grade;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pupils of a collège through the year. */
final class CollegeCast {

    private final Places places;
    private final Directory directory;
    private final Casting casting;
    private final Persons persons;
    private final Rows rows;
    private final Arrivals arrivals;
    private final OddCast odd;
    private final LocalDate firstDay;
    private final LocalDate autumn;

    CollegeCast(Places places, Directory directory, Casting casting, Persons persons, Rows rows) {
        this.places = places;
        this.directory = directory;
        this.casting = casting;
        this.persons = persons;
        this.rows = rows;
        this.arrivals = new Arrivals(places, directory, casting, persons, rows);
        this.odd = new OddCast(places, directory.odd(), casting, persons, rows);
        this.firstDay = rows.firstDay();
        this.autumn = rows.autumn();
    }

    List<Stay> stays(int school) {
        List<Stay> stays = new ArrayList<>();
        places.residents(school).forEach(place -> stays.add(resident(place)));
        if (directory.odd().isOverseas(school)) {
            return stays;
        }
        places.graduates(school).forEach(place -> stays.add(graduate(place)));
        stays.addAll(arrivals.of(school));
        stays.addAll(odd.stays(school));
        return stays;
    }

    private Stay resident(Place place) {
        Presence presence = casting.presence(place);
        Person person = presence == Presence.WITHOUT_INE ? persons.of(place).withIne(null) : persons.of(place);
        Person before = presence == Presence.CORRECTED
                ? person.named(person.lastName(), Spelling.withoutAccents(person.firstName()))
                : person;
        boolean fresh = place.grade() == Grade.SIXIEME
                || presence == Presence.CAME_AND_LEFT
                || presence == Presence.WITHOUT_INE
                || presence == Presence.INACTIFS
                || presence == Presence.IS_OVERSEAS;
        Row lastYear = fresh ? null : rows.lastYear(place, before);
        Row.ClassBefore classBefore = fresh ? null : rows.before(place);
        LocalDate entered = presence == Presence.IS_OVERSEAS ? rows.firstDayOverseas() : firstDay;
        Row usual = rows.thisYear(place.school(), place, before, entered, classBefore);
        return new Stay(
                place,
                casting.identity(place),
                presence,
                casting.scenario(place),
                person,
                place.eleveId(place.school()),
                lastYear,
                rentree(presence, usual),
                november(place, presence, usual.of(person)));
    }

    private Row rentree(Presence presence, Row usual) {
        return switch (presence) {
            case LEFT_BEFORE, CAME_AND_LEFT -> usual.leaving(firstDay.plusDays(9), Row.Fate.IGNORED);
            case WITHOUT_INE -> usual.as(Row.Fate.IGNORED);
            case INACTIFS -> usual.in(List.of(Divisions.INACTIFS)).as(Row.Fate.IGNORED);
            case TWO_DIVISIONS -> usual.in(List.of(usual.division(), Divisions.ULIS));
            default -> usual;
        };
    }

    private @Nullable Row november(Place place, Presence presence, Row usual) {
        return switch (presence) {
            case LEAVES_WITH_DATE, MOVES_OUT -> usual.leaving(autumn, Row.Fate.IGNORED);
            case LEAVES_SILENTLY, IS_OVERSEAS -> null;
            case IS_TAKEN_OVER -> usual.as(Row.Fate.IGNORED);
            case CHANGES_DIVISION -> usual.in(List.of(rows.otherDivision(place.school(), place)));
            default -> rentree(presence, usual);
        };
    }

    private Stay graduate(Place place) {
        Person person = persons.of(place);
        return new Stay(
                place,
                casting.identity(place),
                Presence.GRADUATE,
                casting.scenario(place),
                person,
                place.eleveId(place.school()),
                rows.lastYear(place, person),
                null,
                null);
    }
}
