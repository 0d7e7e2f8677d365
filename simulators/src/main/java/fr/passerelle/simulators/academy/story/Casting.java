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

/**
 * Who plays what. The parts are dealt by position, so that each school holds every case it has room for; whoever has no
 * part gets by chance what chance gives.
 */
final class Casting {

    private static final List<Identity> QUATRIEME = List.of(
            Identity.OE,
            Identity.Y_DIAERESIS,
            Identity.TWIN,
            Identity.OTHER_TWIN,
            Identity.HOMONYM,
            Identity.OTHER_HOMONYM,
            Identity.APOSTROPHE,
            Identity.HYPHEN,
            Identity.USAGE_NAME,
            Identity.BORN_ABROAD);
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
            return ofOdd(resident);
        }
        Presence part = switch (resident.grade()) {
            case TROISIEME -> Deal.movement(resident.position());
            case CINQUIEME -> at(CINQUIEME, resident.position());
            case SIXIEME -> ofSixieme(resident.position());
            case SECONDE -> at(SECONDE, resident.position());
            default -> ORDINARY;
        };
        boolean nowhereToGo =
                part == MOVES_OUT && directory.destination(resident.school()).isEmpty();
        return nowhereToGo ? ORDINARY : part;
    }

    private Presence ofOdd(Place place) {
        if (directory.isLycee(place.school())) {
            return ORDINARY;
        }
        Presence part = Oddity.of(place).presence();
        boolean alone = directory.destination(place.school()).isEmpty();
        return alone && (part == MOVES_OUT_UNTOLD || part == HAS_TWO_SCHOOLS) ? ORDINARY : part;
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
        if (resident && place.grade() == Grade.QUATRIEME && place.position() < QUATRIEME.size()) {
            return QUATRIEME.get(place.position());
        }
        if (resident && place.grade() == Grade.CINQUIEME && place.position() < 4) {
            return switch (place.position()) {
                case 0 -> Identity.BORN_29_FEBRUARY;
                case 2 -> Identity.TWIN;
                case 3 -> Identity.OTHER_TWIN;
                default -> Identity.ORDINARY;
            };
        }
        return byChance(place);
    }

    private Identity byChance(Place place) {
        int roll = new Dice(spec.seed(), place.rank(), 1).below(100);
        if (roll < 6) {
            return roll < 3 ? Identity.OE : Identity.Y_DIAERESIS;
        }
        if (roll < 18) {
            return roll < 10 ? Identity.APOSTROPHE : Identity.HYPHEN;
        }
        if (roll < 32) {
            return roll < 26 ? Identity.USAGE_NAME : Identity.BORN_ABROAD;
        }
        return Identity.ORDINARY;
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
        return isGraduate(place)
                ? Deal.ofGraduate(place.position())
                : Deal.of(place, spec.pupilsPerSchool() / Grade.OF_A_COLLEGE.size(), spec.seed());
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
        if (directory.isAgricultural(place.school())) {
            return MefTable.TROISIEME_AGRICOLE;
        }
        return switch (place.position() % 16) {
            case 3 -> MefTable.TROISIEME_UNATTACHED;
            case 7 -> MefTable.TROISIEME_PREPA_PRO_ULIS;
            case 15 -> MefTable.TROISIEME_SEGPA;
            default -> MefTable.TROISIEME;
        };
    }
}
