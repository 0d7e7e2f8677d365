package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.work.Flow;
import java.util.List;
import java.util.stream.Stream;

/**
 * What work is done in order by: pieces of one flow and key follow each other.
 *
 * @param key of what concerns one school, its UAI, alone or before what is {@link #within} it
 */
public record WorkKey(Flow flow, String key) {

    private static final String SEPARATOR = "/";

    /** The key of what has an order of its own within a school: what is held up there holds up nothing else of the school. */
    public static String within(String uai, String what) {
        return uai + SEPARATOR + what;
    }

    /** All that may write results, or the livrets made of them, of a school. */
    public static List<WorkKey> ofResults(String uai) {
        return Stream.of(Flow.RECOVER, Flow.PULL_RESULTS, Flow.READ_CLASS_RESULTS)
                .map(flow -> new WorkKey(flow, uai))
                .toList();
    }

    /** What a key begins with: the UAI, of work that concerns one school. */
    static String beginning(String key) {
        return key.split(SEPARATOR, 2)[0];
    }
}
