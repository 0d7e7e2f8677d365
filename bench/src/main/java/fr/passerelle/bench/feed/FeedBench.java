package fr.passerelle.bench.feed;

import fr.passerelle.bench.harness.Figures;
import fr.passerelle.bench.harness.Machine;
import fr.passerelle.bench.harness.Workshop;
import fr.passerelle.bench.served.AcademySize;
import fr.passerelle.bench.served.HubProgram;
import fr.passerelle.bench.served.LoadTool;
import fr.passerelle.bench.served.ServedHub;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The morning of 7 June: the hub as it is served answers the collèges one by one at 50 requests a second, then as fast
 * as it can, beside the same rows by bare JDBC and a static file of the same size.
 */
public final class FeedBench {

    private static final int HEAP_MB = 448;

    private final HubProgram program;
    private final UnaryOperator<String> hash;
    private final Consumer<String> progress;

    /**
     * @param hash what the hub keeps of a client's secret
     * @param progress told in French what is being done, line by line
     */
    public FeedBench(HubProgram program, UnaryOperator<String> hash, Consumer<String> progress) {
        this.program = program;
        this.hash = hash;
        this.progress = progress;
    }

    /** One object of figures; the keys that the issue names come first. */
    public Map<String, Object> run(AcademySize size) throws IOException {
        return run(FeedSettings.of(size));
    }

    /** The same on so little that it only proves that everything answers rightly. */
    public Map<String, Object> tiny(AcademySize size) throws IOException {
        return run(FeedSettings.tiny(size));
    }

    private Map<String, Object> run(FeedSettings settings) throws IOException {
        try (Workshop workshop = Workshop.open()) {
            progress.accept("Écriture de " + settings.size().schools() + " collèges");
            FeedScene scene = new FeedScene(workshop, program, settings.size(), hash);
            LoadTool tool = new LoadTool(workshop.folder("load"), settings.toolFlags());
            progress.accept("Démarrage du relais");
            Morning morning;
            HttpResponse<byte[]> document;
            int certifications;
            try (ServedHub hub = scene.serve("hub", Map.of())) {
                FeedClient client = scene.client(hub);
                morning = new Morning(scene, settings, tool, hub, client, progress);
                morning.run();
                certifications = morning.asks().get(0).certifications();
                document = client.get(morning.asks().get(0).path(), "gzip");
            }
            progress.accept("Fichier statique de la même taille");
            StaticFile file = new StaticFile(scene, settings, tool);
            Peak asFile = file.peak(workshop.folder("static"), document, certifications);
            progress.accept("Les mêmes lignes par JDBC seul");
            Limit limit = Limit.measure(scene.database(), settings.size().schools(), HubProgram.LAUNCHER_FLAGS);
            Limit both = Limit.measure(
                    scene.database(), settings.size().schools(), List.of("-Xmx" + HEAP_MB + "m", "-XX:+UseSerialGC"));
            return figures(settings.size(), morning, asFile, limit, both, document.body().length);
        }
    }

    private Map<String, Object> figures(
            AcademySize size, Morning morning, Peak asFile, Limit limit, Limit both, int gzipBytes) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("errors", morning.errors() + asFile.errors());
        figures.put("p99MillisAt50", morning.atRate().p99Millis());
        figures.put("peakPerSecond", Math.round(morning.first().perSecond()));
        figures.put("vsJdbc", Figures.rounded(morning.first().perSecond() / limit.perSecond()));
        figures.put("unchangedVsStatic", Figures.rounded(morning.unchanged().perSecond() / asFile.perSecond()));
        figures.put("why", morning.why());
        figures.put("at50", morning.figuresAtRate());
        figures.put("firstAsk", morning.first().figures());
        figures.put("unchanged", morning.unchanged().figures());
        morning.notModified().ifPresent(peak -> figures.put("notModified", peak.figures()));
        figures.put("staticFile", asFile.figures());
        figures.put("jdbcPerSecond", Math.round(limit.perSecond()));
        figures.put("jdbcBothCompilersPerSecond", Math.round(both.perSecond()));
        figures.put("tokenMillis", Figures.rounded(morning.tokenMillis()));
        figures.put("documentBytes", limit.bytesEach());
        figures.put("gzipBytes", gzipBytes);
        figures.put("schools", size.schools());
        figures.put("pupils", size.pupils());
        figures.put("hubFlags", String.join(" ", program.flags()));
        figures.put("machine", Machine.figures(HEAP_MB));
        return figures;
    }
}
