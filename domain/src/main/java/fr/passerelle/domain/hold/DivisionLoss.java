package fr.passerelle.domain.hold;

/**
 * Pupils of a division who are missing from an export.
 *
 * @param leaving how many would leave
 * @param active how many are active today, never below {@code leaving} unless the division has changed since
 */
public record DivisionLoss(String division, int leaving, int active) {

    /** From 0 to 1; 1 when nobody is active any more. */
    public double share() {
        return active == 0 ? 1 : Math.min(1, (double) leaving / active);
    }

    /** Whether nobody of the division is left. */
    public boolean isWhole() {
        return leaving >= active;
    }
}
