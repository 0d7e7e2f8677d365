package fr.passerelle.bench.parse;

import fr.passerelle.bench.corpus.Corpus;
import fr.passerelle.bench.corpus.SchoolFile;
import fr.passerelle.bench.harness.ChildJvm;
import fr.passerelle.bench.harness.Section;
import fr.passerelle.bench.harness.Settings;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Heap in use when most of it lives: just after a collection, with the pupils of the school just read still in hand.
 * The first school is the largest, so that ten schools and a thousand have the same to hold.
 */
public final class HeapSection implements Section {

    private static final List<Integer> SCHOOLS = List.of(10, 1_000);

    @Override
    public String name() {
        return "Mémoire après 10 et 1 000 établissements";
    }

    @Override
    public Map<String, Object> run(Corpus corpus, Settings settings) throws IOException {
        Map<String, Object> live = new LinkedHashMap<>();
        Map<String, Object> committed = new LinkedHashMap<>();
        for (int schools : SCHOOLS) {
            look(corpus.schools(), schools, Integer.toString(schools), settings, live, committed);
        }
        if (!corpus.merged().isEmpty()) {
            look(corpus.merged(), 1, "merged", settings, live, committed);
        }
        return Map.of("peakHeapMb", live, "committedHeapMb", committed);
    }

    private static void look(
            List<SchoolFile> files,
            int schools,
            String key,
            Settings settings,
            Map<String, Object> live,
            Map<String, Object> committed)
            throws IOException {
        List<String> paths = files.stream()
                .limit(schools)
                .map(file -> file.path().toString())
                .toList();
        try (ChildJvm child = ChildJvm.start(HeapChild.class, settings.heapMb(), paths)) {
            Map<String, Object> seen = child.ask(Integer.toString(schools));
            live.put(key, seen.get("live"));
            committed.put(key, seen.get("committed"));
        }
    }
}
