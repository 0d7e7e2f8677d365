package fr.passerelle.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatling.app.Gatling$;
import io.gatling.charts.stats.GeneralStats;
import io.gatling.charts.stats.LogFileData;
import io.gatling.charts.stats.LogFileReader;
import io.gatling.commons.stats.KO$;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.core.stats.ErrorStats;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scala.Option;
import scala.Some;
import scala.jdk.javaapi.CollectionConverters;

/** Runs {@link FeedLoad} and prints what Gatling measured as one line of JSON: times in milliseconds, by Gatling. */
public final class LoadMain {

    private LoadMain() {}

    /** @param arguments the folder for Gatling's log; the rest comes by {@link LoadSettings} */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Path results = Path.of(arguments[0]);
        Gatling$.MODULE$.fromArgs(
                new String[] {"-s", FeedLoad.class.getName(), "-rf", results.toString(), "-nr", "-rd", "bench"});
        try (Stream<Path> found = Files.walk(results)) {
            Path log = found.filter(file -> file.endsWith("simulation.log"))
                    .findFirst()
                    .orElseThrow();
            LogFileData data = new LogFileReader(log.toFile(), GatlingConfiguration.load()).read();
            answers.println(new ObjectMapper().writeValueAsString(figures(data)));
            answers.flush();
        }
        System.exit(0);
    }

    private static Map<String, Object> figures(LogFileData data) throws IOException {
        Option<String> asked = new Some<>(FeedLoad.ASKED);
        GeneralStats all = data.requestGeneralStats(asked, Option.empty(), Option.empty());
        GeneralStats failed = data.requestGeneralStats(asked, Option.empty(), new Some<>(KO$.MODULE$));
        String[] nanos = Files.readString(LoadSettings.read().elapsed()).split(" ");
        double seconds = Long.parseLong(nanos[0]) / 1e9;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("requests", all.count());
        figures.put("errors", failed.count());
        figures.put("perSecond", all.count() / seconds);
        figures.put("p50Millis", percentile(all, 50));
        figures.put("p99Millis", percentile(all, 99));
        figures.put("maxMillis", all.max());
        figures.put("cpuMillis", Long.parseLong(nanos[1]) / 1e6);
        figures.put("why", why(data, asked));
        return figures;
    }

    private static List<String> why(LogFileData data, Option<String> asked) {
        return CollectionConverters.asJava(data.errors(asked, Option.empty())).stream()
                .map(LoadMain::told)
                .toList();
    }

    private static String told(ErrorStats error) {
        return error.count() + " x " + error.message();
    }

    private static Object percentile(GeneralStats stats, double rank) {
        return stats.percentile().apply(rank);
    }
}
