package fr.passerelle.bench.feed;

import fr.passerelle.bench.served.AcademySize;
import java.util.List;

/**
 * How much is asked.
 *
 * @param morningRequests at {@link #RATE} a second
 * @param roundRequests of one look at data that did not change, at most
 * @param users connections at once of each look for the highest rate; looking ends when it no longer rises
 * @param brief that it runs is asked, not how fast: nothing is run beforehand unmeasured, and the tool starts soon
 */
record FeedSettings(AcademySize size, int morningRequests, int roundRequests, List<Integer> users, boolean brief) {

    /** What the issue asks for, a second. */
    static final int RATE = 50;

    private static final int BODIES = 50;
    private static final int SHORTEST_MORNING = 20 * RATE;

    FeedSettings {
        users = List.copyOf(users);
    }

    static FeedSettings of(AcademySize size) {
        boolean whole = size.schools() >= SHORTEST_MORNING;
        return new FeedSettings(
                size,
                Math.max(SHORTEST_MORNING, size.schools()),
                whole ? 30_000 : 5_000,
                List.of(2, 4, 8, 16, 32),
                false);
    }

    /** One look, over soon: that it runs, not how fast. */
    static FeedSettings tiny(AcademySize size) {
        return new FeedSettings(size, RATE, 40, List.of(2), true);
    }

    /** Flags of the load tool's virtual machine, beside its own: of a tool that is over before the second compiler pays. */
    List<String> toolFlags() {
        return brief ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    /** The certifications are counted in every answer of the morning, and in one in so many at the highest rate. */
    int bodyEvery(boolean morning) {
        return morning ? 1 : Math.max(1, Math.min(BODIES, size.schools() / 4));
    }
}
