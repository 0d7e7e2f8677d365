package fr.passerelle.bench.pages;

import fr.passerelle.bench.harness.Figures;
import fr.passerelle.bench.harness.Machine;
import fr.passerelle.bench.harness.Workshop;
import fr.passerelle.bench.served.HubProgram;
import fr.passerelle.bench.served.LivretDatabase;
import fr.passerelle.bench.served.OpenHub;
import fr.passerelle.bench.served.ServedHub;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Measures every page of the console, as an operator gets it, over half a million pupils. */
public final class PagesBench {

    private static final int HEAP_MB = 448;
    private static final String LOGIN = "operateur";
    private static final int WARM_UPS = 10;
    private static final double PERCENTILE = 0.95;

    private final HubProgram program;
    private final Consumer<String> progress;

    /** @param progress told in French what is being done, line by line */
    public PagesBench(HubProgram program, Consumer<String> progress) {
        this.program = program;
        this.progress = progress;
    }

    /** One object of figures; a page that is not answered, or not as a page, ends it. */
    public Map<String, Object> run(PagesSize size) throws IOException {
        try (Workshop workshop = Workshop.open()) {
            progress.accept("Écriture de " + size.pupils() + " élèves et de leur journal");
            LivretDatabase database = workshop.keep(LivretDatabase.start(workshop.folder("database")));
            database.run("academy.sql", size.values());
            progress.accept("Démarrage de Passerelle");
            String password = UUID.randomUUID().toString();
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("PASSERELLE_CONSOLE_PASSWORD", password);
            ServedHub hub = workshop.keep(
                    ServedHub.start(program, workshop.folder("hub"), OpenHub.settings(size.year()), environment));
            SignedInBrowser browser = new SignedInBrowser(hub.address(), LOGIN, password);
            Map<String, List<Pages.Ask>> pages = Pages.of(database);
            Map<String, Object> millis = new LinkedHashMap<>();
            Map<String, Object> kilobytes = new LinkedHashMap<>();
            for (Map.Entry<String, List<Pages.Ask>> page : pages.entrySet()) {
                progress.accept("Page « " + page.getKey() + " »");
                Measured measured = measure(browser, page.getValue(), size.asks());
                millis.put(page.getKey(), Figures.rounded(measured.p95Millis()));
                kilobytes.put(page.getKey(), Figures.rounded(measured.bytes() / 1000.0));
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("p95Millis", millis);
            figures.put("kilobytes", kilobytes);
            figures.put("pupils", size.pupils());
            figures.put("journalRows", size.journalRows());
            figures.put("asks", size.asks());
            figures.put("hubFlags", String.join(" ", program.flags()));
            figures.put("machine", Machine.figures(HEAP_MB));
            return figures;
        }
    }

    /** @param bytes of the heaviest */
    private record Measured(double p95Millis, int bytes) {}

    private static Measured measure(SignedInBrowser browser, List<Pages.Ask> asks, int times) throws IOException {
        List<Double> millis = new ArrayList<>();
        int bytes = 0;
        for (int i = -WARM_UPS; i < times; i++) {
            Pages.Ask ask = asks.get(Math.floorMod(i, asks.size()));
            long start = System.nanoTime();
            HttpResponse<byte[]> page =
                    ask.form() == null ? browser.get(ask.path()) : browser.post(ask.path(), ask.form());
            if (i >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
                bytes = Math.max(bytes, page.body().length);
            }
            if (page.statusCode() != 200 || page.uri().getPath().startsWith("/connexion")) {
                throw new IOException("la page " + ask.path() + " répond " + page.statusCode());
            }
        }
        return new Measured(percentile(millis), bytes);
    }

    private static double percentile(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.ceil(PERCENTILE * sorted.size()) - 1);
    }
}
