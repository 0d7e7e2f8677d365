package fr.passerelle.bench.ledger;

import fr.passerelle.bench.corpus.Corpus;
import fr.passerelle.bench.corpus.CorpusSpec;
import fr.passerelle.bench.corpus.CorpusWriter;
import fr.passerelle.bench.harness.ChildJvm;
import fr.passerelle.bench.harness.Figures;
import fr.passerelle.bench.harness.Section;
import fr.passerelle.bench.harness.Settings;
import fr.passerelle.bench.harness.TemporaryFolder;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Imports into PostgreSQL against the parser and PostgreSQL alone, in one process and one run: a first import against a
 * bare pass and one COPY of the same rows; the same files again against a bare pass and one read of the stored keys;
 * and what is written when one pupil in a hundred has changed.
 */
public final class LedgerSection implements Section {

    private static final int SCHOOLS = 333;
    private static final int PUPILS = 500_000;
    private static final int MOST_ROUNDS = 3;
    private static final int CHANGED_PERCENT = 1;
    private static final String WARM_UP = "warmUp";

    @Override
    public String name() {
        return "Imports dans PostgreSQL, et PostgreSQL seul";
    }

    @Override
    public Map<String, Object> run(Corpus corpus, Settings settings) throws IOException {
        CorpusSpec base = spec(corpus.spec());
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path exports = Files.createDirectory(folder.path().resolve("exports"));
            Path changed = Files.createDirectory(folder.path().resolve("changed"));
            Path database = Files.createDirectory(folder.path().resolve("database"));
            CorpusWriter.write(base, exports);
            CorpusWriter.write(base.changed(CHANGED_PERCENT), changed);
            try (ChildJvm child = ChildJvm.start(
                    LedgerChild.class,
                    settings.heapMb(),
                    List.of(exports.toString(), changed.toString(), database.toString()))) {
                return measure(new Asked(child), Math.min(MOST_ROUNDS, settings.rounds()));
            } finally {
                EmbeddedDatabase.stopOrphan(database.resolve("postgres"));
            }
        }
    }

    /** 500,000 pupils unless the whole benchmark is smaller; nobody merges schools here. */
    private static CorpusSpec spec(CorpusSpec all) {
        return new CorpusSpec(
                Math.min(SCHOOLS, all.schools()), Math.min(PUPILS, all.pupils()), 0, all.seed(), all.year(), 0);
    }

    private static Map<String, Object> measure(Asked asked, int rounds) throws IOException {
        asked.of("receive");
        String stax = "stax " + asked.figures(WARM_UP).get("fastest");
        Map<String, Object> changed = Map.of();
        for (int round = 0; round < rounds; round++) {
            asked.of("first 1");
            asked.of("first 2");
            asked.of(stax);
            asked.of("copy");
            asked.of("keys");
            asked.of("again 1");
            asked.of("again 2");
            asked.of("compared 2");
            changed = asked.figures("changed 2");
        }
        double first = asked.median(stax) + asked.median("copy");
        double again = asked.median(stax) + asked.median("keys");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("firstImportVsLimit", Figures.rounded(asked.median("first 2") / first));
        figures.put("firstImportVsLimitOneConsumer", Figures.rounded(asked.median("first 1") / first));
        figures.put("unchangedVsLimit", Figures.rounded(asked.median("again 2") / again));
        figures.put("unchangedVsLimitOneConsumer", Figures.rounded(asked.median("again 1") / again));
        figures.put("comparedVsLimit", Figures.rounded(asked.median("compared 2") / again));
        figures.put("onePercentRowsWritten", changed.get("pupilRows"));
        figures.put("onePercentJournalRows", changed.get("journalRows"));
        figures.put("importedPupils", changed.get("pupils"));
        figures.put(
                "importedPupilsPerSecond",
                Math.round(((Number) changed.get("pupils")).doubleValue() / asked.median("first 2")));
        Map<String, Object> seconds = new TreeMap<>();
        asked.seconds.remove(WARM_UP);
        asked.seconds.forEach((what, all) -> seconds.put(what, Figures.rounded(Figures.median(all))));
        figures.put("importSeconds", seconds);
        return figures;
    }

    /** What the child was asked for, and how long each took. */
    private static final class Asked {

        private final ChildJvm child;
        private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

        private Asked(ChildJvm child) {
            this.child = child;
        }

        double of(String what) throws IOException {
            return ((Number) figures(what).get("seconds")).doubleValue();
        }

        Map<String, Object> figures(String what) throws IOException {
            Map<String, Object> figures = child.ask(what);
            seconds.computeIfAbsent(what, any -> new ArrayList<>())
                    .add(((Number) figures.getOrDefault("seconds", 0)).doubleValue());
            return figures;
        }

        double median(String what) {
            return Figures.median(seconds.getOrDefault(what, List.of()));
        }
    }
}
