package fr.passerelle.bench.harness;

import java.util.Arrays;
import java.util.List;

/** Small sums about measures. */
public final class Figures {

    private Figures() {}

    /** The middle one; of an even number, the mean of the two in the middle. */
    public static double median(List<? extends Number> values) {
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no measure");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).sum() / 2;
    }

    /** To two digits behind the point. */
    public static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
