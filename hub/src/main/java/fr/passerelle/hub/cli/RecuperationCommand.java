package fr.passerelle.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.passerelle.domain.school.Uai;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rehearses the Récupération of LSU, or asks a running hub for it. */
@Command(name = "recuperation", resourceBundle = "fr.passerelle.hub.cli.help", mixinStandardHelpOptions = true)
public final class RecuperationCommand implements Callable<Integer> {

    /** Where a hub that nothing was said to listens. */
    private static final String USUAL_HUB = "http://localhost:8080";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String asOf;

    @Option(names = "--uai", paramLabel = "UAI")
    private List<String> uais = List.of();

    @Option(names = "--against", paramLabel = "LEDGER")
    private @Nullable String against;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        if (asOf != null && !dryRun) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    "Une date ne se donne qu'à une répétition (--dry-run) : une récupération se demande pour maintenant.");
        }
        LocalDate day = asOf == null ? null : day(asOf);
        List<Uai> chosen = uais.stream().map(RecuperationCommand::uai).toList();
        String ledger = against == null ? usual() : against;
        if (!dryRun && !Against.isAddress(ledger)) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    "Une récupération se demande à une Passerelle en marche : donnez son adresse"
                            + " (--against http://...), ou répétez-la sur ce dossier (--dry-run).");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Livrets livrets = Livrets.of(ledger)) {
            List<Uai> schools = chosen.isEmpty() ? livrets.schoolsOfThirds() : chosen;
            if (dryRun) {
                rehearse(livrets, schools, day, out);
            } else {
                ask(livrets, schools, out);
            }
        }
        return ExitCode.WELL;
    }

    private String usual() {
        return dryRun
                ? Path.of(System.getProperty("passerelle.home", "."), "data").toString()
                : USUAL_HUB;
    }

    private void rehearse(Livrets livrets, List<Uai> schools, @Nullable LocalDate day, PrintStream out) {
        List<JsonNode> rehearsals = new ArrayList<>();
        for (Uai school : schools) {
            JsonNode rehearsal = livrets.rehearse(school, day);
            rehearsals.add(rehearsal);
            out.print(
                    json
                            ? rehearsal + System.lineSeparator()
                            : RehearsalText.school(rehearsal, rehearsals.size() == 1));
        }
        if (!json) {
            out.print(RehearsalText.total(rehearsals));
        }
    }

    private void ask(Livrets livrets, List<Uai> schools, PrintStream out) {
        for (Uai school : schools) {
            String asked = livrets.ask(school);
            out.println(
                    json
                            ? JsonNodeFactory.instance
                                    .objectNode()
                                    .put("uai", school.value())
                                    .put("asked", asked)
                            : school + " : "
                                    + (asked.equals("WAITING")
                                            ? "une récupération attend déjà son tour."
                                            : "récupération demandée."));
        }
        if (schools.isEmpty() && !json) {
            out.println("Aucun élève de 3e dans cette base.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    "Date illisible : " + text + ". Un jour s'écrit 2027-06-07 ; il commence à 0 h 00 à Paris.");
        }
    }

    private static Uai uai(String text) {
        return Uai.parse(text)
                .orElseThrow(() ->
                        new Trouble(ExitCode.WRONG_USE, "UAI mal formé : " + text + " (sept chiffres et une lettre)"));
    }
}
