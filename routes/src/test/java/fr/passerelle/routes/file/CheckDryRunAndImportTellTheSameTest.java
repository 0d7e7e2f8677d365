package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.session.SessionVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.check.CheckReport;
import fr.passerelle.mappings.check.FileCheck;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.mappings.report.ReportedFinding;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.routes.account.ReconcileRoute;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import fr.passerelle.routes.pupil.UploadRoute;
import fr.passerelle.routes.school.ReferentialRoute;
import fr.passerelle.routes.session.PushSessionRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever checks a file on her machine, tries it in the console and drops it is told the same three times; what takes the
 * ledger to know comes on top.
 */
class CheckDryRunAndImportTellTheSameTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER,
            ImportSiecleRoute.class,
            UploadRoute.class,
            ReferentialRoute.class,
            ReconcileRoute.class,
            PushSessionRoute.class,
            ClassResultsRoute.class);

    private static final Set<FileKind> TRIED = EnumSet.of(FileKind.SIECLE_ELEVES, FileKind.FREGATA_CSV);

    /** What takes the ledger to know; all that the file and the day tell is compared. */
    private static final Set<String> BY_THE_LEDGER = Set.of(
            IntakeVerdict.EXPORT_OLDER_THAN_APPLIED.name(),
            IntakeVerdict.INE_REATTRIBUTED.name(),
            IntakeVerdict.PUPIL_IN_DOUBT.name(),
            IntakeVerdict.INE_CHANGED.name(),
            IntakeVerdict.PUPIL_MOVED.name(),
            IntakeVerdict.PUPIL_NOT_IMPORTABLE.name(),
            IntakeVerdict.FIRST_NAME_CHANGED.name(),
            IntakeVerdict.SENT_WITHOUT_PUPIL.name(),
            IntakeVerdict.SENT_AS_KNOWN.name(),
            IntakeVerdict.NOT_SENT_TO_PIX.name(),
            IntakeVerdict.RESULT_WITHOUT_PUPIL.name(),
            SessionVerdict.CANDIDATE_NOT_A_PUPIL.name());

    @TempDir
    private Path folder;

    @BeforeEach
    void schools() {
        LEDGER.clock().set(BadFiles.TODAY);
        Sample.schools(LEDGER);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void aFileOfThatKindIsJudgedAlike(FileKind kind) throws Exception {
        Map<String, byte[]> files = BadFiles.of(kind);
        assertThat(files).hasSizeGreaterThan(2);
        Map<String, CheckReport> checks = new TreeMap<>();
        Map<String, List<String>> trials = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            checks.put(file.getKey(), checked(file.getValue()));
            if (TRIED.contains(kind)) {
                trials.put(file.getKey(), tried(file.getValue()));
            }
            BENCH.get(Reception.class).claim(file.getValue(), place(kind, file.getKey()), null);
        }
        BENCH.untilIdle();

        SoftAssertions.assertSoftly(softly -> files.keySet().forEach(name -> {
            softly.assertThat(kindOf(name))
                    .as("kind of " + name)
                    .isEqualTo(checks.get(name).kind().name());
            List<String> checked = codes(checks.get(name).findings());
            softly.assertThat(imported(name)).as("import of " + name).containsExactlyElementsOf(checked);
            if (trials.containsKey(name)) {
                softly.assertThat(trials.get(name)).as("trial of " + name).containsExactlyElementsOf(checked);
            }
        }));
        assertThat(checks.values()).anyMatch(CheckReport::refused);
        assertThat(LEDGER.count("select count(*) from work where state = 'QUARANTINED'"))
                .isZero();
    }

    private CheckReport checked(byte[] content) throws IOException {
        return new FileCheck(BENCH.get(SiecleLimits.class), LEDGER.clock())
                .check(Files.write(folder.resolve("file"), content), COLLEGE);
    }

    private static List<String> tried(byte[] content) {
        return codes(BENCH.get(ImportDesk.class).preview(COLLEGE, content, 1).findings());
    }

    /** In the order in which every report tells them. */
    private static List<String> codes(List<Finding> findings) {
        return ofTheFile(
                FileReport.of("", Map.of(), findings).findings().stream().map(ReportedFinding::code));
    }

    private static List<String> imported(String name) {
        return ofTheFile(BENCH
                .verdicts(LEDGER.jdbc()
                        .sql("select id from received_file where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .stream());
    }

    private static List<String> ofTheFile(Stream<String> codes) {
        return codes.filter(code -> !BY_THE_LEDGER.contains(code)).toList();
    }

    private static String kindOf(String name) {
        return LEDGER.jdbc()
                .sql("select kind from received_file where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String place(FileKind kind, String name) {
        return BadFiles.folder(kind).place(COLLEGE.value(), name);
    }
}
