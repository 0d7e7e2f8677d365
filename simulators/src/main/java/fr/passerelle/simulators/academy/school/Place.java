package fr.passerelle.simulators.academy.school;

/**
 * A pupil's place in the school where the story begins: it identifies the person for good, also after a move.
 *
 * @param number unique in the school; ranges tell residents, graduates and newcomers apart, see {@link Places}
 * @param grade level of the year that is played (of the year before, for a graduate)
 * @param position rank within the grade, 0 for the first
 */
public record Place(int school, int number, Grade grade, int position) {

    private static final int PER_SCHOOL = 10_000;
    private static final String RNIE_LETTERS = "ABCDEFGHJK";

    /** A number that no other place of the academy has. */
    public long rank() {
        return (long) school * PER_SCHOOL + number;
    }

    /** An RNIE of nine digits and two letters (contract identifiers 2), in an invented range. */
    public String ine() {
        int letters = (int) (rank() * 7 % 100);
        return "99" + String.format("%07d", rank()) + RNIE_LETTERS.charAt(letters / 10)
                + RNIE_LETTERS.charAt(letters % 10);
    }

    /** {@code ELEVE_ID} of the pupil in the base of a school. */
    public String eleveId(int inSchool) {
        return inSchool == school ? Long.toString(10_000_000 + rank()) : Long.toString(50_000_000 + rank());
    }
}
