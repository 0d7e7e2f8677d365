package fr.passerelle.bench.harness;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the figures were made. */
public final class Machine {

    private Machine() {}

    public static Map<String, Object> figures(int heapMb) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        figures.put("java", Runtime.version().toString());
        figures.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        figures.put("heapMb", heapMb);
        return figures;
    }
}
