package fr.passerelle.bench.feed;

import fr.passerelle.bench.harness.Figures;
import fr.passerelle.bench.served.LivretDatabase;
import fr.passerelle.bench.served.LoadPlan;
import fr.passerelle.bench.served.LoadResult;
import fr.passerelle.bench.served.LoadTool;
import fr.passerelle.bench.served.ServedHub;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The highest rate of one kind of request, and what one cost.
 *
 * @param errors of all looks
 * @param cpuMillis processor time of one request, by who spent it; the tool's warm-up is counted in the hub's
 */
record Peak(double perSecond, int users, long errors, int p99Millis, Map<String, Object> cpuMillis, List<String> why) {

    /** A look that brings less than this more is the last. */
    private static final double RISE = 1.03;

    /** What a look asks for, made anew for each. */
    interface Plan {
        LoadPlan of(int users) throws IOException;
    }

    static Peak find(List<Integer> users, Plan plan, LoadTool tool, ServedHub hub, LivretDatabase database)
            throws IOException {
        Peak best = new Peak(0, 0, 0, 0, Map.of(), List.of());
        for (int some : users) {
            LoadPlan asked = plan.of(some);
            Duration hubBefore = hub.cpu();
            Duration databaseBefore = database.cpu();
            LoadResult result = tool.run(asked);
            Map<String, Object> cpu = new LinkedHashMap<>();
            cpu.put("hub", each(hub.cpu().minus(hubBefore), result));
            cpu.put("database", each(database.cpu().minus(databaseBefore), result));
            cpu.put("tool", Figures.rounded(result.cpuMillis() / result.requests()));
            double before = best.perSecond();
            best = best.or(result, some, cpu);
            if (result.perSecond() < before * RISE) {
                break;
            }
        }
        return best;
    }

    private Peak or(LoadResult result, int users, Map<String, Object> cpu) {
        long errors = this.errors + result.errors();
        List<String> why = this.why.isEmpty() ? result.why() : this.why;
        return result.perSecond() > perSecond
                ? new Peak(result.perSecond(), users, errors, result.p99Millis(), cpu, why)
                : new Peak(perSecond, this.users, errors, p99Millis, cpuMillis, why);
    }

    private static double each(Duration spent, LoadResult result) {
        return Figures.rounded(spent.toNanos() / 1e6 / result.requests());
    }

    /** As an object of the figures. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("perSecond", Math.round(perSecond));
        figures.put("connections", users);
        figures.put("p99Millis", p99Millis);
        figures.put("cpuMillis", cpuMillis);
        return figures;
    }
}
