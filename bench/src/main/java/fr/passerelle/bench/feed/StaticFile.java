package fr.passerelle.bench.feed;

import fr.passerelle.bench.served.LoadPlan;
import fr.passerelle.bench.served.LoadPlan.Ask;
import fr.passerelle.bench.served.LoadTool;
import fr.passerelle.bench.served.ServedHub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The document of a school as a file beside its gzip, where the hub serves its icon from, to anyone: same server, same
 * bytes, same work for the tool that unpacks them. A hub of its own, since its settings differ.
 */
record StaticFile(FeedScene scene, FeedSettings settings, LoadTool tool) {

    private static final String NAME = "favicon.svg";

    Peak peak(Path folder, HttpResponse<byte[]> document, int certifications) throws IOException {
        Path file = Files.createDirectories(folder.resolve("files")).resolve(NAME);
        Files.write(file, plain(document));
        if (isZipped(document)) {
            Files.write(file.resolveSibling(NAME + ".gz"), document.body());
        }
        Map<String, String> where = Map.of(
                "spring.web.resources.static-locations", file.getParent().toUri() + ",classpath:/static/",
                "spring.web.resources.chain.enabled", "true",
                "spring.web.resources.chain.compressed", "true");
        try (ServedHub hub = scene.serve("static", where)) {
            List<Ask> asks = List.of(new Ask("/" + NAME, "", certifications));
            Peak.Plan plan = users -> new LoadPlan(
                    hub.address(), "", asks, 200, settings.roundRequests(), 0, users, settings.bodyEvery(false));
            if (!settings.brief()) {
                tool.run(plan.of(settings.users().get(0)));
            }
            return Peak.find(settings.users(), plan, tool, hub, scene.database());
        }
    }

    private static boolean isZipped(HttpResponse<byte[]> document) {
        return document.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    }

    static byte[] plain(HttpResponse<byte[]> document) throws IOException {
        return isZipped(document)
                ? new GZIPInputStream(new ByteArrayInputStream(document.body())).readAllBytes()
                : document.body();
    }
}
