package fr.passerelle.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.work.Flow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What is told of a few pupils, day after day, and what must be known of them at the end. Stories have schools of their own and
 * are played together, a day of all of them at once, for a night costs as much for one as for all.
 */
final class Story {

    /** What comes in one day: files, then what Pix's feed answers, then what a person decides. */
    private record Day(Map<String, byte[]> files, Map<String, JsonNode> feeds, List<Consumer<CaseHub>> decisions) {
        Day() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    private final String title;
    private final List<Day> days = new ArrayList<>(List.of(new Day()));
    private final List<Consumer<CaseLedger>> checks = new ArrayList<>();
    private int files;

    Story(String title) {
        this.title = title;
    }

    /** @param at the day of November, as {@link Told#export} takes it */
    Story export(String uai, String at, String... pupils) {
        return file("siecle/" + uai + "/" + ++files + "_Export.xml", Told.export(uai, at, pupils));
    }

    Story fregata(String uai, String... pupils) {
        return file("siecle/" + uai + "/" + ++files + "_fregata.csv", Told.fregata(pupils));
    }

    /** The session of the school, with its tests in the order of these INEs. */
    Story session(String uai, String... ines) {
        long number = CaseSchools.sessionOf(uai);
        String[] candidates = IntStream.range(0, ines.length)
                .mapToObj(n -> ines[n] + " " + (number * 10 + n + 1))
                .toArray(String[]::new);
        return file(
                "sessions/" + uai + "/session_" + number + ".json",
                Told.session(uai, number, CaseSchools.centerOf(uai), candidates));
    }

    Story feed(String uai, String... results) {
        today().feeds().put(uai, Told.feed(results));
        return this;
    }

    /** A person approves or refuses the open question of that kind, or takes back what was decided last. */
    Story decides(String verb, String uai, String kind) {
        today().decisions().add(hub -> {
            CaseLedger ledger = new CaseLedger(hub);
            long hold = verb.equals("undo") ? ledger.lastDecided(uai) : ledger.openHold(uai, kind);
            hub.post("holds/" + hold + "/" + verb);
            hub.settle();
        });
        return this;
    }

    /** The same, of the question that is about that INE. */
    Story decides(String verb, String uai, String kind, String ine) {
        today().decisions().add(hub -> {
            hub.post("holds/" + new CaseLedger(hub).openHold(uai, kind, ine) + "/" + verb);
            hub.settle();
        });
        return this;
    }

    Story then() {
        days.add(new Day());
        return this;
    }

    /** Which pupils the school has at the end, as {@link CaseLedger#pupils} tells them. */
    Story pupils(String uai, String... expected) {
        checks.add(ledger -> assertThat(ledger.pupils(uai)).as(title).containsExactly(expected));
        return this;
    }

    /** What the livrets of the school hold at the end; nothing more is certified there. */
    Story livrets(String uai, String... expected) {
        checks.add(ledger -> {
            assertThat(ledger.livrets(uai)).as(title).containsExactly(expected);
            assertThat(ledger.owners(uai)).as(title).containsExactly(expected);
        });
        return this;
    }

    /** What the livrets of the school hold at the end, be it certified where she was before. */
    Story inLivret(String uai, String... expected) {
        checks.add(ledger -> assertThat(ledger.livrets(uai)).as(title).containsExactly(expected));
        return this;
    }

    Story holds(String uai, String... expected) {
        checks.add(ledger -> assertThat(ledger.holds(uai)).as(title).containsExactly(expected));
        return this;
    }

    /** What became of the last file of the school and what was told of it, in part. */
    Story lastFile(String uai, String... expected) {
        checks.add(ledger -> {
            List<String> all = ledger.files(uai);
            assertThat(all.get(all.size() - 1)).as(title).contains(expected);
        });
        return this;
    }

    /** Whether that became of any file of the school. */
    Story anyFile(String uai, String... expected) {
        checks.add(ledger -> assertThat(ledger.files(uai))
                .as(title)
                .anySatisfy(one -> assertThat(one).contains(expected)));
        return this;
    }

    void check(CaseLedger ledger) {
        checks.forEach(one -> one.accept(ledger));
    }

    /** Plays all stories to their end; then comes the night of the Récupération. */
    static void play(CaseHub hub, List<Story> stories) {
        int most = stories.stream().mapToInt(story -> story.days.size()).max().orElseThrow();
        for (int n = 0; n < most; n++) {
            int number = n;
            List<Day> today = stories.stream()
                    .filter(story -> number < story.days.size())
                    .map(story -> story.days.get(number))
                    .toList();
            today.forEach(day -> day.files().forEach(hub::write));
            hub.settle();
            today.forEach(day -> day.feeds().forEach(hub::feedSays));
            if (today.stream().anyMatch(day -> !day.feeds().isEmpty())) {
                hub.night(Flow.PULL_RESULTS);
            }
            today.forEach(day -> day.decisions().forEach(decision -> decision.accept(hub)));
            hub.settle();
        }
        hub.night(Flow.RECOVER);
    }

    private Story file(String target, byte[] content) {
        today().files().put(target, content);
        return this;
    }

    private Day today() {
        return days.get(days.size() - 1);
    }

    @Override
    public String toString() {
        return title;
    }
}
