package fr.passerelle.simulators.academy.truth;

/**
 * What the console must count of a school in the school year that runs there.
 *
 * @param pupils active ones
 * @param sessions finalised ones that were handed over
 * @param refused those of them that Pix refuses
 * @param concerned pupils of 3e of this year's Récupération
 */
public record ExpectedFigures(String uai, int pupils, int sessions, int refused, int concerned) {

    /** Of two schools of which one has taken the other over. */
    public ExpectedFigures and(ExpectedFigures other) {
        return new ExpectedFigures(
                uai,
                pupils + other.pupils,
                sessions + other.sessions,
                refused + other.refused,
                concerned + other.concerned);
    }
}
