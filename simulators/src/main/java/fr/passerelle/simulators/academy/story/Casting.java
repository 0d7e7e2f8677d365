package fr.passerelle.simulators.academy.story;

import static fr.passerelle.simulators.academy.story.Presence.*;

import fr.passerelle.simulators.academy.people.Identity;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Grade;
import fr.passerelle.simulators.academy.school.MefTable;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import java.util.List;
import java.util.Set;

/**
 * Who plays what. The parts are dealt by position, so that each school holds every case it has room for; whoever has no
 * part gets by chance what chance gives.
 */
final class Casting {

    private static final List<Presence> CINQUIEME = List.of(
            ORDINARY,
            TWO_DIVISIONS,
            ORDINARY,
            ORDINARY,
            WITHOUT_INE,
            INACTIFS,
            LEFT_BEFORE,
            CAME_AND_LEFT,
            CHANGES_DIVISION);
    private static final List<Presence> SIXIEME = List.of(LEAVES_WITH_DATE, LEAVES_SILENTLY, MOVES_OUT, CORRECTED);
    private static final List<Presence> SECONDE =
            List.of(LEAVES_WITH_DATE, LEAVES_SILENTLY, WITHOUT_INE, TWO_DIVISIONS);
    private static final Set<Presence> NEVER_HELD_THIS_YEAR = Set.of(WITHOUT_INE, INACTIFS, LEFT_BEFORE, CAME_AND_LEFT);
    private static final int EXTRA_FROM = 10;

    private final AcademySpec spec;
    private final Directory directory;
    private final Places places;

    Casting(AcademySpec spec, Directory directory, Places places) {
        this.spec = spec;
        this.directory = directory;
        this.places = places;
    }

    Presence presence(Place resident) {
        if (Places.isOdd(resident)) {
            return directory.isLycee(resident.school())
                    ? ORDINARY
                    : Oddity.of(resident).presence(isAlone(resident));
        }
        Presence part = switch (resident.grade()) {
            case TROISIEME -> Deal.movement(resident.position());
            case CINQUIEME -> at(CINQUIEME, resident.position());
            case SIXIEME -> ofSixieme(resident.position());
            case SECONDE -> at(SECONDE, resident.position());
            default -> ORDINARY;
        };
        if (directory.odd().isOverseas(resident.school())) {
            return IS_OVERSEAS;
        }
        if (directory.odd().isClosing(resident.school())) {
            return NEVER_HELD_THIS_YEAR.contains(part) ? part : IS_TAKEN_OVER;
        }
        return part == MOVES_OUT && isAlone(resident) ? ORDINARY : part;
    }

    private boolean isAlone(Place place) {
        return directory.destination(place.school()).isEmpty();
    }

    private Presence ofSixieme(int position) {
        boolean extra = position >= EXTRA_FROM && position < EXTRA_FROM + SIXIEME.size() * places.extraMovements();
        return extra ? SIXIEME.get((position - EXTRA_FROM) % SIXIEME.size()) : at(SIXIEME, position);
    }

    private static Presence at(List<Presence> parts, int position) {
        return position < parts.size() ? parts.get(position) : ORDINARY;
    }

    Identity identity(Place place) {
        if (Places.isOdd(place)) {
            return directory.isLycee(place.school())
                    ? Identity.ORDINARY
                    : Oddity.of(place).identity();
        }
        boolean resident = place.number() < spec.pupilsPerSchool();
        if (resident && presence(place) == CORRECTED) {
            return Identity.ACCENTED;
        }
        if (resident && place.grade() == Grade.QUATRIEME && place.position() < Identity.OF_A_QUATRIEME.size()) {
            return Identity.OF_A_QUATRIEME.get(place.position());
        }
        if (resident && place.grade() == Grade.CINQUIEME && place.position() < 4) {
            return switch (place.position()) {
                case 0 -> Identity.BORN_29_FEBRUARY;
                case 2 -> Identity.TWIN;
                case 3 -> Identity.OTHER_TWIN;
                default -> Identity.ORDINARY;
            };
        }
        return Identity.byChance(new Dice(spec.seed(), place.rank(), 1));
    }

    Scenario scenario(Place place) {
        if (Places.isOdd(place)) {
            return directory.isLycee(place.school())
                    ? Deal.ofLycee(Places.rankOfOdd(place))
                    : Oddity.of(place).scenario();
        }
        if (place.grade() != Grade.TROISIEME) {
            return Scenario.NOT_CONCERNED;
        }
        if (isGraduate(place)) {
            return Deal.ofGraduate(place.position());
        }
        Scenario dealt = Deal.of(place, spec.pupilsPerSchool() / Grade.OF_A_COLLEGE.size(), spec.seed());
        // No class file tells any more that last year's is cancelled: those are of the school that sat it.
        if (dealt.isRepeater() && directory.odd().isOverseas(place.school())) {
            return Scenario.OBTAINS;
        }
        boolean untold =
                dealt == Scenario.REPEATS_CANCELLED_SINCE && directory.odd().isClosing(place.school());
        return untold ? Scenario.REPEATS_ONLY : dealt;
    }

    /** A 3e of last year: newcomers never come into 3e. */
    boolean isGraduate(Place place) {
        return place.grade() == Grade.TROISIEME && place.number() >= spec.pupilsPerSchool() && !Places.isOdd(place);
    }

    /** The MEF: an ordinary one, except for some 3e. */
    MefTable.Entry mef(Place place) {
        if (place.grade() != Grade.TROISIEME) {
            return place.grade().mef();
        }
        if (directory.isLycee(place.school())) {
            return MefTable.TROISIEME_PREPA_METIERS;
        }
        if (directory.odd().isAgricultural(place.school())) {
            return MefTable.TROISIEME_AGRICOLE;
        }
        return MefTable.ofTroisieme(place.position());
    }
}
