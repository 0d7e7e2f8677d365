package fr.passerelle.bench.pdf;

import fr.passerelle.bench.harness.ChildJvm;
import fr.passerelle.bench.harness.Figures;
import fr.passerelle.bench.harness.Machine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast a class of 30 is printed: by a process that has printed for a while, and by one that never has. */
public final class PdfBench {

    private static final int HEAP_MB = 256;
    private static final int CLASS = 30;
    private static final int SCHOOL = 300;

    /**
     * The figures by name, {@code pupilsPerSecond} first: whole files per second on all cores, times their pages, by
     * the clock on the wall; {@code cpuMillisPerPupil} does not depend on who else uses the machine. {@code coldPupilsPerSecond} is of the first file of a process, on one core.
     *
     * @param quick a first idea in seconds, not to be published
     */
    public Map<String, Object> run(boolean quick) throws IOException {
        int rounds = quick ? 1 : 5;
        double seconds = quick ? 0.5 : 3;
        Map<String, Object> figures = new LinkedHashMap<>();
        try (ChildJvm child = ChildJvm.start(PdfChild.class, HEAP_MB, List.of())) {
            double bytes = number(child.ask("cold"), "bytes");
            child.ask("crowd " + 2 * seconds);
            List<Double> speeds = new ArrayList<>();
            List<Double> costs = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Map<String, Object> crowd = child.ask("crowd " + seconds);
                speeds.add(number(crowd, "pupilsPerSecond"));
                costs.add(number(crowd, "cpuMillisPerPupil"));
            }
            figures.put("pupilsPerSecond", Figures.rounded(Figures.median(speeds)));
            cold(rounds, figures);
            figures.put("singlePupilMillis", Figures.rounded(number(child.ask("single 50"), "millis")));
            figures.put("bytesPerPupil", Math.round(bytes / CLASS));
            figures.put("schoolOf300Millis", Math.round(number(child.ask("school " + SCHOOL), "millis")));
            figures.put("cpuMillisPerPupil", Figures.rounded(Figures.median(costs)));
        }
        figures.put("machine", Machine.figures(HEAP_MB));
        figures.put("rounds", rounds);
        return figures;
    }

    /** The first class of as many processes as there are rounds. */
    private static void cold(int rounds, Map<String, Object> figures) throws IOException {
        List<Double> speeds = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (ChildJvm child = ChildJvm.start(PdfChild.class, HEAP_MB, List.of())) {
                Map<String, Object> first = child.ask("cold");
                speeds.add(CLASS * 1_000 / number(first, "millis"));
                costs.add(number(first, "cpuMillis") / CLASS);
            }
        }
        figures.put("coldPupilsPerSecond", Figures.rounded(Figures.median(speeds)));
        figures.put("coldCpuMillisPerPupil", Figures.rounded(Figures.median(costs)));
    }

    private static double number(Map<String, Object> figures, String key) {
        return ((Number) figures.get(key)).doubleValue();
    }
}
