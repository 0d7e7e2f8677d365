package fr.passerelle.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.check.CheckReport;
import fr.passerelle.mappings.check.CheckReportJson;
import fr.passerelle.mappings.check.CheckReportText;
import fr.passerelle.mappings.check.FileCheck;
import fr.passerelle.mappings.report.PreviewText;
import fr.passerelle.mappings.siecle.source.ExportBundle;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says of files what the hub and Pix would say of them. Needs no server and no database, unless it is told which ledger
 * to compare them with.
 */
@Command(name = "check", resourceBundle = "fr.passerelle.hub.cli.help", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--uai", paramLabel = "UAI")
    private @Nullable String uai;

    @Option(names = "--records")
    private boolean records;

    @Option(names = "--against", paramLabel = "LEDGER")
    private @Nullable String against;

    @Option(names = "--schools", paramLabel = "FILE")
    private @Nullable Path schools;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Uai expected = uai == null ? null : Uai.parse(uai).orElseThrow(this::wrongUai);
        if (against == null) {
            return check(expected, null);
        }
        try (Against ledger = Against.of(against)) {
            return check(expected, ledger);
        }
    }

    private int check(@Nullable Uai expected, @Nullable Against ledger) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SiecleLimits limits = ledger == null ? SiecleLimits.usual() : ledger.limits();
        SiteDirectory directory = schools == null ? SiteDirectory.configured() : SiteDirectory.at(schools);
        Function<Uai, Optional<SchoolCalendar>> calendar = ledger == null
                ? directory::calendar
                : uai -> ledger.calendar(uai).or(() -> directory.calendar(uai));
        FileCheck check = new FileCheck(limits, Clock.systemUTC(), calendar).together(files);
        boolean refused = false;
        for (Path file : files) {
            List<ExportBundle.Part> exports = check.exports(file);
            for (ExportBundle.Part export : exports) {
                CheckReport report = check.check(file, export, expected);
                JsonNode plan = isToPlan(ledger, report) ? ledger.plan(expected, export.content()) : null;
                refused |= tell(out, report, plan);
            }
            if (exports.isEmpty()) {
                CheckReport report = check.check(file, expected);
                JsonNode plan = isToPlan(ledger, report) && Files.size(file) <= limits.rawBytes()
                        ? ledger.plan(expected, Files.readAllBytes(file))
                        : null;
                refused |= tell(out, report, plan);
            }
        }
        return refused ? ExitCode.INPUT_HAS_ERRORS : ExitCode.WELL;
    }

    private static boolean isToPlan(@Nullable Against ledger, CheckReport report) {
        return ledger != null && report.kind().isOfPupils();
    }

    /** Whether it would be refused. */
    private boolean tell(PrintStream out, CheckReport report, @Nullable JsonNode plan) {
        out.println(json ? new CheckReportJson().write(report, records, plan) : text(report, plan));
        return report.refused() || plan != null && plan.path("refused").asBoolean();
    }

    private static String text(CheckReport report, @Nullable JsonNode plan) {
        String text = new CheckReportText().write(report);
        if (plan == null) {
            return text;
        }
        Set<String> told = report.findings().stream()
                .map(finding -> finding.verdict().code())
                .collect(Collectors.toSet());
        return text + PreviewText.write(plan, told);
    }

    private ParameterException wrongUai() {
        String message = "UAI mal formé : " + uai + " (sept chiffres et une lettre)";
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
    }
}
