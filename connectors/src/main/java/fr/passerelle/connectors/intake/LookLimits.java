package fr.passerelle.connectors.intake;

/**
 * How many entries one look at a place takes in.
 *
 * @param folder of one folder, at least 1
 * @param level of all folders that are as deep, at least {@code folder}
 */
public record LookLimits(int folder, int level) {

    /** A whole look holds some tens of megabytes at the worst. */
    public static final LookLimits USUAL = new LookLimits(10_000, 30_000);

    public LookLimits {
        if (folder < 1 || level < folder) {
            throw new IllegalArgumentException("a level holds no less than one of its folders, and that one entry");
        }
    }
}
