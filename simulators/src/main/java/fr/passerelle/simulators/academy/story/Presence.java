package fr.passerelle.simulators.academy.story;

import java.util.Set;

/** How a pupil appears in the exports of the year. */
public enum Presence {
    ORDINARY,
    /** In last year's base; gone by the rentrée, still in the file with its date. */
    LEFT_BEFORE(Case.LEFT_BEFORE),
    /** Never known: came and went before the first export. */
    CAME_AND_LEFT(Case.LEFT_BEFORE),
    WITHOUT_INE(Case.WITHOUT_INE),
    INACTIFS(Case.INACTIFS),
    TWO_DIVISIONS(Case.TWO_DIVISIONS),
    LEAVES_WITH_DATE(Case.LEAVES_WITH_DATE),
    LEAVES_SILENTLY(Case.LEAVES_WITHOUT_A_WORD),
    MOVES_OUT(Case.MOVES_OUT),
    MOVES_IN(Case.MOVES_IN),
    CORRECTED(Case.NAME_CORRECTED),
    CHANGES_DIVISION(Case.DIVISION_CHANGED),
    NEWCOMER(Case.NEWCOMER),
    GRADUATE(Case.GRADUATED),
    FROM_COLLEGE(Case.WENT_TO_LYCEE),
    IMPOSTOR(Case.REATTRIBUTED_INE);

    private final Set<Case> cases;

    Presence(Case... cases) {
        this.cases = Set.of(cases);
    }

    public Set<Case> cases() {
        return cases;
    }

    /** The row of this pupil is not the same in November as at the rentrée. */
    public boolean isMovement() {
        return switch (this) {
            case LEAVES_WITH_DATE, LEAVES_SILENTLY, MOVES_OUT, CORRECTED, CHANGES_DIVISION -> true;
            default -> false;
        };
    }
}
