package fr.passerelle.simulators.academy.school;

/** How a school names its divisions; the styles are those met in real exports (contract siecle A.3). */
public final class Divisions {

    public static final String INACTIFS = "Inactifs";
    /** A second division, beside the pupil's own. */
    public static final String ULIS = "ULIS-É";

    private static final int STYLES = 4;

    private Divisions() {}

    /** Code of the nth division of a grade, 0 for the first; at most 8 characters. */
    public static String code(int school, Grade grade, int index) {
        return switch (school % STYLES) {
            case 0 -> grade.prefix() + " " + letter(index);
            case 1 -> String.format("%s%02d", grade.prefix(), index + 1);
            case 2 -> grade.prefix() + "EME-" + (index + 1);
            default -> "_" + grade.prefix() + String.format("%02dP1", index + 1);
        };
    }

    /** Long label, at most 20 characters. */
    static String label(Grade grade, int index) {
        return grade.label() + " " + letter(index);
    }

    /** Group of a grade, without any label. */
    public static String group(Grade grade) {
        return grade.prefix() + "LATGR1";
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : "Z" + index;
    }
}
