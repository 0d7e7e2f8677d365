package fr.passerelle.bench.recuperation;

import fr.passerelle.bench.harness.Figures;
import fr.passerelle.bench.harness.Machine;
import fr.passerelle.bench.harness.Workshop;
import fr.passerelle.bench.served.AcademySize;
import fr.passerelle.bench.served.HubProgram;
import fr.passerelle.bench.served.LivretDatabase;
import fr.passerelle.bench.served.ServedHub;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The Récupération of every collège through the hub as it is served, from the asking to the last livret. */
public final class RecuperationBench {

    private static final int HEAP_MB = 448;

    private final HubProgram program;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param progress told in French what is being done, line by line */
    public RecuperationBench(HubProgram program, Clock clock, Consumer<String> progress) {
        this.program = program;
        this.clock = clock;
        this.progress = progress;
    }

    /** One object of figures; every school is checked to have had its récupération once, every livret to be right. */
    public Map<String, Object> run(AcademySize size) throws IOException {
        try (Workshop workshop = Workshop.open()) {
            progress.accept("Écriture de " + size.schools() + " collèges");
            LivretDatabase database = workshop.keep(LivretDatabase.start(workshop.folder("database")));
            database.fill(size);
            RecuperationPass pass = new RecuperationPass(new Ledger(database, clock), size);
            Nodes nodes = new Nodes(workshop, program, database, size);
            progress.accept("Récupération par un nœud");
            Passes one;
            try (ServedHub hub = nodes.alone("node-1")) {
                one = passes(pass, List.of(hub));
            }
            progress.accept("Récupération par deux nœuds");
            String broker = nodes.broker();
            try (ServedHub hub1 = nodes.shared("shared-1", broker);
                    ServedHub hub2 = nodes.shared("shared-2", broker)) {
                return figures(size, one, passes(pass, List.of(hub1, hub2)));
            }
        }
    }

    private record Passes(RecuperationPass.Pass first, RecuperationPass.Pass second) {}

    private static Passes passes(RecuperationPass pass, List<ServedHub> hubs) throws IOException {
        return new Passes(pass.first(hubs), pass.again(hubs));
    }

    private Map<String, Object> figures(AcademySize size, Passes one, Passes two) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("schools", size.schools());
        figures.put("pupils", size.pupils());
        figures.put("seconds", Figures.rounded(one.first().seconds()));
        figures.put("schoolsPerSecond", Math.round(size.schools() / one.first().seconds()));
        figures.put("secondRunSeconds", Figures.rounded(one.second().seconds()));
        figures.put(
                "nodes",
                Map.of(
                        "1", Figures.rounded(one.first().seconds()),
                        "2", Figures.rounded(two.first().seconds())));
        figures.put("share", two.first().share());
        figures.put("secondRunTwoNodesSeconds", Figures.rounded(two.second().seconds()));
        figures.put("askSeconds", Figures.rounded(one.first().askSeconds()));
        figures.put("hubFlags", String.join(" ", program.flags()));
        figures.put("machine", Machine.figures(HEAP_MB));
        return figures;
    }
}
