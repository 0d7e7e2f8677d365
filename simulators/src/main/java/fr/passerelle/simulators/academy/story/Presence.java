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
    IMPOSTOR(Case.REATTRIBUTED_INE),
    /** Another child, born the same day. */
    IMPOSTOR_OF_THE_SAME_DAY(Case.REATTRIBUTED_INE, Case.OTHER_CHILD_BORN_THE_SAME_DAY),
    /** Of an academy whose year begins in February. */
    IS_OVERSEAS(Case.OVERSEAS),
    /** The school closes in November: the one that takes it over exports the pupil. */
    IS_TAKEN_OVER(Case.SCHOOL_CLOSED),
    COMES_FROM_THE_CLOSED(Case.SCHOOL_CLOSED),
    CHANGES_INE(Case.INE_CHANGED),
    EXCHANGES_INE(Case.INES_EXCHANGED),
    HAS_AN_ODD_INE(Case.INE_SPELT_ODDLY),
    LOSES_INE(Case.INE_LOST),
    CHANGES_FIRST_NAME(Case.FIRST_NAME_CHANGED),
    CHANGES_FAMILY_NAME(Case.FAMILY_NAME_CHANGED),
    LOSES_DIVISION(Case.DIVISION_LOST),
    BECOMES_INACTIF(Case.BECOMES_INACTIF),
    /** The day of leaving is still to come. */
    LEAVES_LATER(Case.LEAVES_LATER),
    /** Another school has the pupil by a newer export; this one goes on exporting. */
    MOVES_OUT_UNTOLD(Case.MOVES_UNTOLD),
    MOVES_IN_UNTOLD(Case.MOVES_UNTOLD),
    COMES_AFTER_THE_TWIN(Case.TWIN_WHO_COMES_LATER),
    /** Announced by the GAR after the last export, and in none of the year. */
    NEVER_COMES(Case.TWIN_WHO_NEVER_COMES),
    /** The account is spelt nearly as the first name, and just as the twin's second one. */
    IS_CALLED_AS_THE_TWINS_SECOND(Case.NAMED_AS_THE_TWINS_SECOND_FORENAME),
    HAS_TWO_SCHOOLS(Case.ACCOUNT_OF_TWO_SCHOOLS),
    /** Of a school that closes; the one that takes it over does not have the pupil yet. */
    IS_NOT_EXPORTED_YET(Case.SCHOOL_CLOSED, Case.NOT_EXPORTED_YET),
    /** The rows are as any other's: what is odd comes later. */
    SITS_WITH_THE_ODD();

    private final Set<Case> cases;

    Presence(Case... cases) {
        this.cases = Set.of(cases);
    }

    public Set<Case> cases() {
        return cases;
    }

    /** Carries somebody else's INE. */
    boolean isImpostor() {
        return this == IMPOSTOR || this == IMPOSTOR_OF_THE_SAME_DAY;
    }

    /** Is certified in the session of those whose story is odd. */
    boolean isOdd() {
        return compareTo(CHANGES_INE) >= 0;
    }

    /** The row of this pupil is not the same in November as at the rentrée. */
    public boolean isMovement() {
        return switch (this) {
            case LEAVES_WITH_DATE, LEAVES_SILENTLY, MOVES_OUT, CORRECTED, CHANGES_DIVISION -> true;
            default -> false;
        };
    }
}
