package fr.passerelle.bench.corpus;

/**
 * What a corpus holds.
 *
 * @param schools ordinary schools, none above {@link #LARGEST} pupils; the first one is the largest
 * @param pupils pupils of these schools in all, about
 * @param merged pupils of one more school, merged out of many; 0 for none
 * @param seed the same seed writes the same bytes
 * @param year of the September
 * @param changedPercent pupils whose first name differs from that of the same corpus with 0
 */
public record CorpusSpec(int schools, int pupils, int merged, long seed, int year, int changedPercent) {

    /** Pupils of the largest ordinary school. */
    public static final int LARGEST = 4_000;

    private static final int LARGEST_MERGED = 50_000;
    private static final int ORDINARY_TO_MERGED = 18;
    private static final int USUAL_YEAR = 2026;
    private static final long USUAL_SEED = 7;

    public CorpusSpec {
        if (schools < 1 || schools > 9_000 || pupils < schools || pupils > (long) schools * LARGEST) {
            throw new IllegalArgumentException("1 to 9 000 schools of 1 to " + LARGEST + " pupils");
        }
    }

    /** With a merged school of a size that fits the rest: 50,000 beside 900,000. */
    public static CorpusSpec of(int schools, int pupils) {
        int merged = Math.min(LARGEST_MERGED, pupils / ORDINARY_TO_MERGED);
        return new CorpusSpec(schools, pupils, merged, USUAL_SEED, USUAL_YEAR, 0);
    }

    /** The same pupils, some of them corrected since. */
    public CorpusSpec changed(int percent) {
        return new CorpusSpec(schools, pupils, merged, seed, year, percent);
    }

    /** Pupils of one school; between a third and twice the mean, the first one the largest. */
    int pupilsOf(int school) {
        int mean = pupils / schools;
        int largest = Math.min(LARGEST, Math.min(pupils, 2 * mean));
        if (school == 0) {
            return largest;
        }
        // The others share what the first one leaves, evenly spread around their own mean.
        double others = (pupils - largest) / (double) Math.max(1, schools - 1);
        double share = 0.4 + 1.2 * Dice.of(seed, school, -1).upTo(1_000) / 999;
        return (int) Math.max(1, Math.min(largest, Math.round(others * share)));
    }
}
