package fr.passerelle.bench.corpus;

/**
 * What the blocks of an export say of one pupil; can be made again at any time.
 *
 * @param elenoet his number in the school
 * @param level 0 for a 6e, 3 for a 3e
 * @param left has a leaving date
 * @param ine empty when he has none yet
 * @param division empty when he has none
 */
record PupilFacts(
        String eleveId, String elenoet, int level, boolean left, String ine, String division, boolean option) {

    private static final int PER_DIVISION = 27;
    private static final int PER_SCHOOL = 60_000;
    private static final String RNIE_LETTERS = "ABCDEFGHJK";

    static PupilFacts of(CorpusSpec spec, int school, int pupil) {
        Dice dice = Dice.of(spec.seed(), school, pupil);
        int number = school * PER_SCHOOL + pupil;
        int group = pupil / PER_DIVISION;
        int level = group % 4;
        boolean left = dice.percent(1);
        String ine = dice.upTo(1_000) < 5 ? "" : ine(number);
        String division = left || dice.upTo(1_000) < 5 ? "" : division(level, group / 4);
        return new PupilFacts(
                Integer.toString(1_000_000 + number),
                Integer.toString(100 + pupil),
                level,
                left,
                ine,
                division,
                dice.percent(40));
    }

    boolean isKept() {
        return !left && !ine.isEmpty() && !division.isEmpty();
    }

    /** {@code 3 A}, then {@code 3 A1}: codes with an inner blank, of 8 characters at most. */
    private static String division(int level, int group) {
        char letter = (char) ('A' + group % 26);
        return (6 - level) + " " + letter + (group < 26 ? "" : Integer.toString(group / 26));
    }

    /** The shape of RNIE: nine digits and two letters. Below 9,000 schools the digits alone are unique. */
    private static String ine(int number) {
        return String.valueOf(100_000_000 + number)
                + RNIE_LETTERS.charAt(number % 10)
                + RNIE_LETTERS.charAt(number / 10 % 10);
    }
}
