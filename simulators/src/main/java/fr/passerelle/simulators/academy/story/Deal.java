package fr.passerelle.simulators.academy.story;

import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Place;
import java.util.Arrays;
import java.util.List;

/** Which scenario falls to which 3e pupil. */
final class Deal {

    private static final List<Scenario> DEALT = Arrays.asList(Scenario.values())
            .subList(Scenario.REPEATS_BETTER.ordinal(), Scenario.NEVER_LOGS_IN.ordinal() + 1);
    private static final List<Scenario> REPEATERS =
            DEALT.stream().filter(Scenario::isRepeater).toList();
    private static final List<Scenario> GRADUATES =
            List.of(Scenario.GRADUATED_WITH, Scenario.GRADUATED_FAILED, Scenario.GRADUATED_WITHOUT);

    private static final List<Scenario> OF_A_LYCEE =
            List.of(Scenario.OBTAINS, Scenario.FAILS, Scenario.IS_NOT_ENROLLED);

    private Deal() {}

    /** The two positions after the dealt ones leave and move. */
    static Presence movement(int position) {
        return switch (position - DEALT.size()) {
            case 0 -> Presence.LEAVES_WITH_DATE;
            case 1 -> Presence.MOVES_OUT;
            default -> Presence.ORDINARY;
        };
    }

    /** Each scenario once where there is room; a small school goes on where the one before stopped. */
    static Scenario of(Place place, int thirdFormers, long seed) {
        int position = place.position();
        if (position < DEALT.size()) {
            int first = thirdFormers < DEALT.size() ? place.school() * thirdFormers : 0;
            return DEALT.get((first + position) % DEALT.size());
        }
        return switch (position - DEALT.size()) {
            case 0 -> Scenario.IS_NOT_ENROLLED;
            case 1 -> Scenario.OBTAINS;
            default -> byChance(new Dice(seed, place.rank(), 2));
        };
    }

    private static Scenario byChance(Dice dice) {
        int roll = dice.below(100);
        if (roll < 74) {
            return roll < 63 ? Scenario.OBTAINS : Scenario.FAILS;
        }
        if (roll < 80) {
            return roll < 78 ? Scenario.WAITS : Scenario.IS_CANCELLED;
        }
        if (roll < 90) {
            return roll < 84 ? Scenario.IS_NOT_ENROLLED : Scenario.IS_NEVER_CERTIFIABLE;
        }
        if (roll < 96) {
            return roll < 94 ? Scenario.NEVER_LOGS_IN : Scenario.DOES_NOT_COME;
        }
        return dice.oneOf(REPEATERS);
    }

    /** What becomes of the 3e prépa-métiers of a lycée. */
    static Scenario ofLycee(int rank) {
        return OF_A_LYCEE.get(rank);
    }

    static Scenario ofGraduate(int position) {
        return GRADUATES.get(position % GRADUATES.size());
    }
}
