package fr.passerelle.simulators.academy.people;

import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Grade;
import fr.passerelle.simulators.academy.school.Place;
import java.util.List;

/** How a pupil's account comes. */
public enum AccountVariant {
    NONE,
    EXACT,
    WITHOUT_ACCENTS,
    USAGE_NAME,
    SECOND_FORENAME,
    TYPO,
    WRONG_BIRTHDATE,
    WITHOUT_BIRTHDATE,
    EITHER_TWIN,
    RENEWED;

    /** Sixth formers at these positions are nobody else's case: their accounts are dealt. */
    private static final List<AccountVariant> DEALT =
            List.of(NONE, EXACT, TYPO, WRONG_BIRTHDATE, WITHOUT_BIRTHDATE, RENEWED);

    private static final int DEALT_FROM = 4;

    public static AccountVariant of(Place place, Identity identity, Dice dice) {
        int dealt = place.position() - DEALT_FROM;
        if (place.grade() == Grade.SIXIEME && dealt >= 0 && dealt < DEALT.size()) {
            return DEALT.get(dealt);
        }
        if (identity.isTwin()) {
            boolean eitherOne = identity == Identity.TWIN && place.grade() == Grade.CINQUIEME;
            return eitherOne ? EITHER_TWIN : EXACT;
        }
        if (identity.isHomonym()) {
            return EXACT;
        }
        return identity == Identity.USAGE_NAME && dice.percent(60) ? USAGE_NAME : byChance(dice);
    }

    private static AccountVariant byChance(Dice dice) {
        int roll = dice.below(100);
        if (roll < 17) {
            return roll < 9 ? NONE : SECOND_FORENAME;
        }
        if (roll < 30) {
            return roll < 26 ? TYPO : roll < 28 ? RENEWED : WRONG_BIRTHDATE;
        }
        if (roll < 32) {
            return WITHOUT_BIRTHDATE;
        }
        return roll < 55 ? WITHOUT_ACCENTS : EXACT;
    }
}
