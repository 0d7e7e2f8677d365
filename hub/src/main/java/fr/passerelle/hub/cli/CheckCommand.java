package fr.passerelle.hub.cli;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.check.CheckReport;
import fr.passerelle.mappings.check.CheckReportJson;
import fr.passerelle.mappings.check.CheckReportText;
import fr.passerelle.mappings.check.FileCheck;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of files what the hub and Pix would say of them; needs no server and no database. */
@Command(name = "check", resourceBundle = "fr.passerelle.hub.cli.help", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--uai", paramLabel = "UAI")
    private @Nullable String uai;

    @Option(names = "--records")
    private boolean records;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Uai expected = uai == null ? null : Uai.parse(uai).orElseThrow(this::wrongUai);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FileCheck check = new FileCheck(Clock.systemUTC()).together(files);
        CheckReportJson jsonReport = new CheckReportJson();
        CheckReportText textReport = new CheckReportText();
        boolean refused = false;
        for (Path file : files) {
            CheckReport report = check.check(file, expected);
            out.println(json ? jsonReport.write(report, records) : textReport.write(report));
            refused |= report.refused();
        }
        return refused ? ExitCode.INPUT_HAS_ERRORS : ExitCode.WELL;
    }

    private ParameterException wrongUai() {
        String message = "UAI mal formé : " + uai + " (sept chiffres et une lettre)";
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
    }
}
