package fr.passerelle.simulators.academy.story;

import static fr.passerelle.simulators.academy.school.Grade.CINQUIEME;
import static fr.passerelle.simulators.academy.school.Grade.TROISIEME;
import static fr.passerelle.simulators.academy.story.Presence.*;

import fr.passerelle.simulators.academy.people.Identity;
import fr.passerelle.simulators.academy.school.Grade;
import fr.passerelle.simulators.academy.school.OddSchools;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import java.util.Arrays;
import java.util.List;

/**
 * Those whom a hub gets wrong that believes a key, a file or a kind of school more than the person; each collège that
 * begins a dozen has every one of them. A second twin, and the second of two numbers, follows the first.
 */
enum Oddity {
    CHANGES_INE(TROISIEME, Presence.CHANGES_INE, Scenario.OBTAINS_ANEW),
    TWIN(TROISIEME, EXCHANGES_INE, Scenario.OBTAINS),
    OTHER_TWIN(TROISIEME, Identity.UNLIKE_TWIN, EXCHANGES_INE, Scenario.IS_NOT_ENROLLED),
    CHANGES_FIRST_NAME(TROISIEME, Presence.CHANGES_FIRST_NAME, Scenario.OBTAINS),
    CHANGES_FAMILY_NAME(TROISIEME, Presence.CHANGES_FAMILY_NAME, Scenario.OBTAINS),
    LOSES_INE(TROISIEME, Presence.LOSES_INE, Scenario.IS_NOT_ENROLLED),
    LOSES_DIVISION(TROISIEME, Presence.LOSES_DIVISION, Scenario.IS_NOT_ENROLLED),
    BECOMES_INACTIF(TROISIEME, Presence.BECOMES_INACTIF, Scenario.IS_NOT_ENROLLED),
    LEAVES_LATER(TROISIEME, Presence.LEAVES_LATER, Scenario.IS_NOT_ENROLLED),
    FIRST_OF_TWO_NUMBERS(TROISIEME, SITS_WITH_THE_ODD, Scenario.SITS_UNDER_ANOTHERS_NUMBER),
    SECOND_OF_TWO_NUMBERS(TROISIEME, SITS_WITH_THE_ODD, Scenario.SITS_UNDER_ANOTHERS_NUMBER),
    FAILS_AGAINST_AN_OLD_FILE(TROISIEME, SITS_WITH_THE_ODD, Scenario.FAILS_AGAINST_AN_OLD_FILE),
    OBTAINS_NOTHING(TROISIEME, SITS_WITH_THE_ODD, Scenario.OBTAINS_NOTHING),
    IS_TOLD_OF_ANOTHER(TROISIEME, SITS_WITH_THE_ODD, Scenario.IS_TOLD_OF_ANOTHER),
    IS_TOLD_ODDLY(TROISIEME, SITS_WITH_THE_ODD, Scenario.IS_TOLD_ODDLY),
    IS_UNPUBLISHED(TROISIEME, SITS_WITH_THE_ODD, Scenario.IS_UNPUBLISHED),
    OBTAINS_BEFORE_PIX_PLUS(TROISIEME, SITS_WITH_THE_ODD, Scenario.OBTAINS_BEFORE_PIX_PLUS),
    HAS_AN_ODD_INE(TROISIEME, Presence.HAS_AN_ODD_INE, Scenario.NEVER_LOGS_IN),
    HAS_TWO_SCHOOLS(CINQUIEME, Presence.HAS_TWO_SCHOOLS, Scenario.NOT_CONCERNED),
    MOVES_UNTOLD(CINQUIEME, MOVES_OUT_UNTOLD, Scenario.NOT_CONCERNED),
    ANNE_LISE(CINQUIEME, Identity.ANNE_LISE, IS_CALLED_AS_THE_TWINS_SECOND, Scenario.NOT_CONCERNED),
    LISE_ANNA(CINQUIEME, Identity.LISE_ANNA, SITS_WITH_THE_ODD, Scenario.NOT_CONCERNED),
    TWIN_THERE_BEFORE(CINQUIEME, Identity.TWIN, ORDINARY, Scenario.NOT_CONCERNED),
    TWIN_WHO_COMES(CINQUIEME, Identity.OTHER_TWIN, COMES_AFTER_THE_TWIN, Scenario.NOT_CONCERNED),
    TWIN_THERE_ALONE(CINQUIEME, Identity.TWIN, ORDINARY, Scenario.NOT_CONCERNED),
    TWIN_WHO_NEVER_COMES(CINQUIEME, Identity.OTHER_TWIN, NEVER_COMES, Scenario.NOT_CONCERNED),
    /** Where a school closes, and nowhere else. */
    IS_NOT_EXPORTED_YET(TROISIEME, Presence.IS_NOT_EXPORTED_YET, Scenario.OBTAINS_WHERE_IT_CLOSED);

    private final Grade grade;
    private final Identity identity;
    private final Presence presence;
    private final Scenario scenario;

    Oddity(Grade grade, Presence presence, Scenario scenario) {
        this(grade, Identity.ORDINARY, presence, scenario);
    }

    Oddity(Grade grade, Identity identity, Presence presence, Scenario scenario) {
        this.grade = grade;
        this.identity = identity;
        this.presence = presence;
        this.scenario = scenario;
    }

    /** The places of those who are in a collège. */
    static List<Place> places(Places places, OddSchools schools, int college) {
        return Arrays.stream(values())
                .filter(oddity ->
                        oddity == IS_NOT_EXPORTED_YET ? schools.isClosing(college) : schools.hasEverybody(college))
                .map(oddity -> places.odd(college, oddity.ordinal(), oddity.grade))
                .toList();
    }

    static Oddity of(Place place) {
        return values()[Places.rankOfOdd(place)];
    }

    Identity identity() {
        return identity;
    }

    /** @param alone nobody can go anywhere else, nor come from there */
    Presence presence(boolean alone) {
        return alone && (presence == MOVES_OUT_UNTOLD || presence == Presence.HAS_TWO_SCHOOLS) ? ORDINARY : presence;
    }

    Scenario scenario() {
        return scenario;
    }
}
