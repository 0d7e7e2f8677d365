package fr.passerelle.bench.parse;

import fr.passerelle.bench.corpus.Corpus;
import fr.passerelle.bench.harness.ChildJvm;
import fr.passerelle.bench.harness.Figures;
import fr.passerelle.bench.harness.Section;
import fr.passerelle.bench.harness.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parse, check and map against a bare pass of each StAX reader over the same bytes. Each contestant has its own
 * process; they take turns within a round, so that all meet the same machine.
 */
public final class ParseSection implements Section {

    private static final long WARM_UP_BYTES = 100_000_000;

    @Override
    public String name() {
        return "Lecture des exports, et les analyseurs XML seuls";
    }

    @Override
    public Map<String, Object> run(Corpus corpus, Settings settings) throws IOException {
        Map<Contestant, ChildJvm> children = new EnumMap<>(Contestant.class);
        Map<Contestant, List<Double>> seconds = new EnumMap<>(Contestant.class);
        Map<String, Object> last = Map.of();
        try {
            for (Contestant who : Contestant.values()) {
                List<String> arguments = List.of(who.name(), corpus.folder().toString());
                ChildJvm child = ChildJvm.start(PassChild.class, settings.heapMb(), arguments);
                children.put(who, child);
                if (Boolean.TRUE.equals(child.ask("0").get("there"))) {
                    seconds.put(who, new ArrayList<>());
                }
            }
            for (int round = -settings.warmUps(); round < settings.rounds(); round++) {
                for (Contestant who : seconds.keySet()) {
                    long bytes = round < 0 ? WARM_UP_BYTES : corpus.bytes();
                    last = children.get(who).ask(Long.toString(bytes));
                    if (round >= 0) {
                        seconds.get(who).add(((Number) last.get("seconds")).doubleValue());
                    }
                }
            }
        } finally {
            for (ChildJvm child : children.values()) {
                child.close();
            }
        }
        return figures(corpus, seconds, ((Number) last.get("pupils")).longValue());
    }

    private static Map<String, Object> figures(Corpus corpus, Map<Contestant, List<Double>> seconds, long kept) {
        Map<String, Object> speeds = new LinkedHashMap<>();
        double fastest = 0;
        String fastestName = "";
        for (Map.Entry<Contestant, List<Double>> one : seconds.entrySet()) {
            double speed = corpus.bytes() / 1e6 / Figures.median(one.getValue());
            speeds.put(one.getKey().key(), Figures.rounded(speed));
            if (one.getKey().isBare() && speed > fastest) {
                fastest = speed;
                fastestName = one.getKey().key();
            }
        }
        double ours = Figures.median(seconds.get(Contestant.PASSERELLE));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("parseVsStax", Figures.rounded(corpus.bytes() / 1e6 / ours / fastest));
        figures.put("fastestStax", fastestName);
        figures.put("mbPerSecond", speeds);
        figures.put("pupilsPerSecond", Math.round(corpus.pupils() / ours));
        figures.put("pupilsKept", kept);
        return figures;
    }
}
