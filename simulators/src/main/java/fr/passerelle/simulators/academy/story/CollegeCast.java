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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pupils of a collège through the year. */
final class CollegeCast {

    private final Places places;
    private final Directory directory;
    private final Casting casting;
    private final Persons persons;
    private final Rows rows;
    private final OddCast odd;
    private final LocalDate firstDay;
    private final LocalDate autumn;

    CollegeCast(Places places, Directory directory, Casting casting, Persons persons, Rows rows) {
        this.places = places;
        this.directory = directory;
        this.casting = casting;
        this.persons = persons;
        this.rows = rows;
        this.odd = new OddCast(places, casting, persons, rows);
        this.firstDay = rows.firstDay();
        this.autumn = firstDay.withMonth(11).withDayOfMonth(9);
    }

    List<Stay> stays(int school) {
        List<Stay> stays = new ArrayList<>();
        places.residents(school).forEach(place -> stays.add(resident(place)));
        places.graduates(school).forEach(place -> stays.add(graduate(place)));
        places.newcomers(school).forEach(place -> stays.add(newcomer(school, place)));
        directory.origin(school).ifPresent(from -> {
            movers(from, Presence.MOVES_OUT).forEach(place -> stays.add(moverIn(school, place, Presence.MOVES_IN)));
            movers(from, Presence.MOVES_OUT_UNTOLD)
                    .forEach(place -> stays.add(moverIn(school, place, Presence.MOVES_IN_UNTOLD)));
        });
        if (directory.isOdd(school)) {
            stays.addAll(odd.stays(school));
        }
        impostor(school, Presence.IMPOSTOR).ifPresent(stays::add);
        if (directory.hasOdd()) {
            impostor(school, Presence.IMPOSTOR_OF_THE_SAME_DAY).ifPresent(stays::add);
        }
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
                || presence == Presence.INACTIFS;
        Row lastYear = fresh ? null : rows.lastYear(place, before);
        Row.ClassBefore classBefore = fresh ? null : rows.before(place);
        Row usual = rows.thisYear(place.school(), place, before, firstDay, classBefore);
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
            case LEFT_BEFORE, CAME_AND_LEFT -> usual.leaving(firstDay.plusDays(9));
            case WITHOUT_INE -> usual.ignored();
            case INACTIFS -> usual.in(List.of(Divisions.INACTIFS)).ignored();
            case TWO_DIVISIONS -> usual.in(List.of(usual.division(), Divisions.ULIS));
            default -> usual;
        };
    }

    private @Nullable Row november(Place place, Presence presence, Row usual) {
        return switch (presence) {
            case LEAVES_WITH_DATE, MOVES_OUT -> usual.leaving(autumn);
            case LEAVES_SILENTLY -> null;
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

    private Stay newcomer(int school, Place place) {
        return arrival(school, place, Presence.NEWCOMER, persons.of(place), null);
    }

    private List<Place> movers(int from, Presence presence) {
        List<Place> odd = directory.isOdd(from) ? Oddity.places(places, from) : List.of();
        return Stream.concat(places.residents(from).stream(), odd.stream())
                .filter(place -> casting.presence(place) == presence)
                .toList();
    }

    private Stay moverIn(int school, Place place, Presence presence) {
        return arrival(school, place, presence, persons.of(place), rows.before(place));
    }

    private Stay arrival(int school, Place place, Presence presence, Person person, Row.@Nullable ClassBefore before) {
        Row row = rows.thisYear(school, place, person, autumn.plusDays(1), before);
        return new Stay(
                place,
                casting.identity(place),
                presence,
                casting.scenario(place),
                person,
                place.eleveId(school),
                null,
                null,
                row);
    }

    /**
     * Carries the INE of a pupil of the next school, if there is one. Never that of a pupil of the same school: its
     * exports would hold one INE twice, and be refused.
     */
    private Optional<Stay> impostor(int school, Presence presence) {
        OptionalInt next = directory.destination(school);
        if (directory.isTruncated(school) || next.isEmpty()) {
            return Optional.empty();
        }
        boolean sameDay = presence == Presence.IMPOSTOR_OF_THE_SAME_DAY;
        Place victim = places.victim(next.getAsInt(), sameDay ? 1 : 0);
        Place place = places.impostor(school, sameDay ? 1 : 0);
        Person own = persons.of(place).withIne(victim.ine());
        Person person = sameDay ? own.born(persons.of(victim).birthdate(), own.birthplace()) : own;
        Stay stay = arrival(school, place, presence, person, null);
        return Optional.of(new Stay(
                place,
                stay.identity(),
                stay.presence(),
                stay.scenario(),
                stay.person(),
                stay.eleveId(),
                null,
                null,
                Objects.requireNonNull(stay.november()).ignored()));
    }
}
