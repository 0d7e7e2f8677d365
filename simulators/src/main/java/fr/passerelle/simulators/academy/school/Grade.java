package fr.passerelle.simulators.academy.school;

import java.util.List;

/** The levels of the academy, with the MEF of an ordinary pupil (contract identifiers 3). */
public enum Grade {
    SIXIEME("6", "SIXIEME", 11, MefTable.SIXIEME),
    CINQUIEME("5", "CINQUIEME", 12, MefTable.CINQUIEME),
    QUATRIEME("4", "QUATRIEME", 13, MefTable.QUATRIEME),
    TROISIEME("3", "TROISIEME", 14, MefTable.TROISIEME),
    SECONDE("2", "SECONDE", 15, MefTable.SECONDE),
    PREMIERE("1", "PREMIERE", 16, MefTable.PREMIERE),
    TERMINALE("T", "TERMINALE", 17, MefTable.TERMINALE);

    /** In the order of the places of a school: those that matter most first. */
    public static final List<Grade> OF_A_COLLEGE = List.of(TROISIEME, QUATRIEME, CINQUIEME, SIXIEME);

    static final List<Grade> OF_A_LYCEE = List.of(SECONDE, PREMIERE, TERMINALE);

    private final String prefix;
    private final String label;
    private final int age;
    private final MefTable.Entry mef;

    Grade(String prefix, String label, int age, MefTable.Entry mef) {
        this.prefix = prefix;
        this.label = label;
        this.age = age;
        this.mef = mef;
    }

    String prefix() {
        return prefix;
    }

    String label() {
        return label;
    }

    /** Age reached in the civil year of the September. */
    public int age() {
        return age;
    }

    public MefTable.Entry mef() {
        return mef;
    }

    public Grade below() {
        return values()[ordinal() - 1];
    }
}
