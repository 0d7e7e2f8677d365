package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.livret.ControlFileLedger;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.lsu.ControlFile;
import fr.passerelle.routes.bench.RouteBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs of the Récupération whose control file waits to be delivered. */
final class Runs {

    static final Instant NIGHT = Instant.parse("2027-06-06T22:30:00Z");

    private final TestLedger ledger;
    private final RouteBench bench;

    Runs(TestLedger ledger, RouteBench bench) {
        this.ledger = ledger;
        this.bench = bench;
    }

    /** A run with its control file; gives its number. */
    long run() {
        return ledger.inTransaction(() -> {
            LivretLedger livrets = bench.get(LivretLedger.class);
            RecuperationPlan plan = RecuperationPlan.of(
                    COLLEGE, new SchoolYear(2026), bench.get(LivretView.class).pupils(COLLEGE), Map.of(), Map.of());
            long run = livrets.saveRun(COLLEGE, plan.year(), NIGHT, plan.summary(), new byte[0], List.of(), List.of());
            bench.get(ControlFileLedger.class)
                    .save(
                            run,
                            ControlFile.name(COLLEGE, NIGHT, run),
                            ControlFile.write(plan),
                            plan.outcomes().size());
            return run;
        });
    }

    /** Asks for the delivery of a run; gives the number of the work. */
    long ask(long run) {
        return bench.get(WorkLedger.class).ask(Flow.DELIVER_CONTROL, COLLEGE.value(), Long.toString(run));
    }

    /** Last error of a piece of work. */
    String error(long work) {
        return ledger.jdbc()
                .sql("select last_error from work where id = ?")
                .param(work)
                .query(String.class)
                .single();
    }

    static String name(long run) {
        return "9990001X_certifications-pix_20270607-0030_" + run + ".csv";
    }

    static String manifest(long run) {
        return name(run) + ".manifeste.json";
    }

    static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(ControlFile.fingerprint(Files.readAllBytes(file)));
    }

    /** Names of the files of a folder, none when there is no folder. */
    static List<String> names(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
