package fr.passerelle.simulators.academy.story;

import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who comes to a collège within the year: from nowhere, from another collège, or under somebody else's INE. */
final class Arrivals {

    private final Places places;
    private final Directory directory;
    private final Casting casting;
    private final Persons persons;
    private final Rows rows;

    Arrivals(Places places, Directory directory, Casting casting, Persons persons, Rows rows) {
        this.places = places;
        this.directory = directory;
        this.casting = casting;
        this.persons = persons;
        this.rows = rows;
    }

    List<Stay> of(int school) {
        List<Stay> stays = new ArrayList<>();
        if (directory.odd().isClosing(school)) {
            return stays;
        }
        directory
                .odd()
                .takenOverBy(school)
                .ifPresent(closed -> movers(closed, Presence.IS_TAKEN_OVER)
                        .forEach(place -> stays.add(moverIn(school, place, Presence.COMES_FROM_THE_CLOSED))));
        places.newcomers(school).forEach(place -> stays.add(newcomer(school, place)));
        directory.origin(school).ifPresent(from -> {
            movers(from, Presence.MOVES_OUT).forEach(place -> stays.add(moverIn(school, place, Presence.MOVES_IN)));
            movers(from, Presence.MOVES_OUT_UNTOLD)
                    .forEach(place -> stays.add(moverIn(school, place, Presence.MOVES_IN_UNTOLD)));
        });
        impostor(school, Presence.IMPOSTOR).ifPresent(stays::add);
        if (directory.odd().any()) {
            impostor(school, Presence.IMPOSTOR_OF_THE_SAME_DAY).ifPresent(stays::add);
        }
        return stays;
    }

    private Stay newcomer(int school, Place place) {
        return arrival(school, place, Presence.NEWCOMER, persons.of(place), null);
    }

    private List<Place> movers(int from, Presence presence) {
        List<Place> odd = Oddity.places(places, directory.odd(), from);
        return Stream.concat(places.residents(from).stream(), odd.stream())
                .filter(place -> casting.presence(place) == presence)
                .toList();
    }

    private Stay moverIn(int school, Place place, Presence presence) {
        return arrival(school, place, presence, persons.of(place), rows.before(place));
    }

    private Stay arrival(int school, Place place, Presence presence, Person person, Row.@Nullable ClassBefore before) {
        Row row = rows.thisYear(school, place, person, rows.autumn().plusDays(1), before);
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
        if (directory.odd().isTruncated(school) || next.isEmpty()) {
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
                Objects.requireNonNull(stay.november()).as(Row.Fate.IGNORED)));
    }
}
