package fr.passerelle.bench.feed;

import fr.passerelle.bench.harness.ChildJvm;
import fr.passerelle.bench.served.LivretDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What bare JDBC and Jackson do with the same rows on the same cores.
 *
 * @param bytesEach of a document, not compressed
 */
record Limit(double perSecond, long bytesEach) {

    private static final int MOST_WARM_UPS = 2_000;

    /** Every school once, after a warm-up. */
    static Limit measure(LivretDatabase database, int schools, List<String> flags) throws IOException {
        try (ChildJvm child = ChildJvm.start(BareChild.class, flags, List.of(), database.environment())) {
            child.ask("run " + Math.min(MOST_WARM_UPS, schools));
            Map<String, Object> run = child.ask("run " + schools);
            return new Limit(schools / number(run, "seconds"), Math.round(number(run, "bytes") / schools));
        }
    }

    private static double number(Map<String, Object> run, String key) {
        if (run.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException("no " + key);
    }
}
