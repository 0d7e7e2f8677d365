package fr.passerelle.routes.truth;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Laws of who is whom, over academies drawn by chance whose truth is known. A run is the story of one family; the families
 * of an academy share its files. {@code -Dtruth.runs=N} plays more of them, {@code -Dtruth.seed=N} others; a failure
 * prints the seed, and the story without all that it happens without.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GeneratedTruthTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final TruthBench BENCH = new TruthBench(LEDGER);

    private static final long SEED = Long.getLong("truth.seed", 20261130);
    private static final int RUNS = Integer.getInteger("truth.runs", 300);

    private static final int MOST_TOLD = Integer.getInteger("truth.told", 1);

    private static final int FAMILIES = 30;
    private static final int SCHOOLS = 2;
    /** Academies that share a ledger, before it is emptied for the next. */
    private static final int TOGETHER = 25;

    private static final int FIRST_UAI = 9_990_000;
    private static final int MOST_CHILDREN = 100;

    /** Plays a story, and says what is wrong then; nothing when all is well. */
    private interface Law {

        List<String> apply(Story story);

        /** A step that fails is wrong as well. */
        default List<String> broken(Story story) {
            try {
                return apply(story);
            } catch (RuntimeException failure) {
                return List.of("it fails: " + failure);
            }
        }
    }

    @Test
    void noCertificationAndNoAccountIsEverSomebodyElses() {
        hold("own", 1, true, GeneratedTruthTest::mixed, GeneratedTruthTest::wrong);
    }

    @Test
    void theOrderOfArrivalNeverChangesWhoHoldsWhatInTheEnd() {
        hold(
                "order",
                4,
                false,
                (academy, chance) -> new Story(academy.interleaved(chance), academy.interleaved(chance)),
                GeneratedTruthTest::differentByOrder);
    }

    @Test
    void anyFileTwiceChangesNothing() {
        hold("twice", 4, true, GeneratedTruthTest::mixed, GeneratedTruthTest::changedByTwice);
    }

    /** Mostly in the order of its days, sometimes in any. */
    private static Story mixed(Academy academy, Random chance) {
        Academy mixed = chance.nextInt(4) == 0 ? academy.shuffled(chance) : academy.interleaved(chance);
        return new Story(mixed, mixed);
    }

    private static List<String> wrong(Story story) {
        Comparison comparison = new Comparison(BENCH, story.schools());
        for (Document document : story.one().documents()) {
            BENCH.play(document);
            List<String> wrong = comparison.wrong();
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        story.schools().forEach(uai -> BENCH.play(new Document.Night(uai)));
        List<String> wrong = new ArrayList<>(comparison.wrong());
        wrong.addAll(comparison.toldWrong(story.one()));
        return wrong;
    }

    /**
     * Of whom people must say who they are, it may depend on the order who waits for the answer; not whether it is asked. Of who is
     * two persons to the hub, for she came elsewhere under another INE, it depends on it which of the two each account met first.
     */
    private static List<String> differentByOrder(Story story) {
        Academy last = story.one().repeated();
        Comparison comparison = new Comparison(BENCH, story.schools());
        story.one().then(last).documents().forEach(BENCH::play);
        List<String> held = comparison.holders();
        Set<Long> asked = story.one().relatives(comparison.asked());
        restart(story.schools());
        story.other().then(last).documents().forEach(BENCH::play);
        Set<Long> askedToo = story.one().relatives(comparison.asked());
        Set<Long> twofold = comparison.twofold();
        List<String> different = Comparison.difference(held, comparison.holders()).stream()
                .filter(line -> twofold.stream().noneMatch(child -> line.matches(". account .* of #" + child + " .*")))
                .filter(line -> asked.stream().noneMatch(child -> line.matches(".*\\b" + child + "(?:[0-9]{2})?\\b.*")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!asked.equals(askedToo)) {
            different.add("asked about " + asked + " and about " + askedToo);
        }
        return different;
    }

    private static List<String> changedByTwice(Story story) {
        Comparison comparison = new Comparison(BENCH, story.schools());
        for (Document document : story.one().documents()) {
            BENCH.play(document);
            Map<String, List<String>> before = comparison.dump();
            BENCH.play(document);
            List<String> changed = Comparison.difference(before, comparison.dump());
            if (changed.isEmpty()) {
                BENCH.playInOtherBytes(document);
                changed = Comparison.difference(before, comparison.dump());
            }
            if (!changed.isEmpty()) {
                return Stream.concat(Stream.of("twice: " + document), changed.stream())
                        .toList();
            }
        }
        return List.of();
    }

    /**
     * Holds a law to as many stories as there is time for.
     *
     * @param leave whether anybody leaves the academy
     * @param dearer how many times as long as a run of the cheapest law one of this takes
     */
    private static void hold(
            String name, int dearer, boolean leave, BiFunction<Academy, Random, Story> order, Law law) {
        int academies = Math.max(1, RUNS / FAMILIES / dearer);
        long begun = System.nanoTime();
        List<String> broken = new ArrayList<>();
        int number = 0;
        while (number < academies && broken.size() < MOST_TOLD) {
            int place = number % TOGETHER;
            if (place == 0) {
                BENCH.clear();
            }
            List<Uai> schools = schools(place);
            BENCH.open(schools);
            Story story = order.apply(drawn(number, place, schools, leave), new Random(SEED * 7_919 + number));
            List<String> wrong = law.broken(story);
            if (!wrong.isEmpty()) {
                System.out.println("BROKEN " + number + " " + wrong + "\n" + shrunk(story, law));
                broken.add("law \"" + name + "\", seed " + SEED + ", academy " + number + ": " + wrong + "\n"
                        + shrunk(story, law));
                BENCH.clear();
            }
            number++;
        }
        System.out.println("truth: " + name + ", seed " + SEED + ", " + number * FAMILIES + " runs in "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms (-Dtruth.seed, -Dtruth.runs)");
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    private static String shrunk(Story story, Law law) {
        Function<Story, List<String>> afresh = less -> {
            restart(less.schools());
            return law.broken(less);
        };
        Story least = story.shrunk(afresh);
        return least + "  " + String.join("\n  ", afresh.apply(least)) + "\n";
    }

    private static Academy drawn(int number, int place, List<Uai> schools, boolean leave) {
        return Truth.draw(
                new Random(SEED * 1_000_003 + number), (place + 1L) * MOST_CHILDREN, schools, FAMILIES, leave);
    }

    private static List<Uai> schools(int place) {
        return IntStream.range(0, SCHOOLS)
                .mapToObj(school -> Uai.ofNumber(FIRST_UAI + place * SCHOOLS + school))
                .toList();
    }

    private static void restart(List<Uai> schools) {
        BENCH.clear();
        BENCH.open(schools);
    }
}
