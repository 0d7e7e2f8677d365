package fr.passerelle.mappings.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.MissingLink;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.livret.WhyNot;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.mappings.report.ConsoleAddress;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.mappings.report.HeldPart;
import fr.passerelle.mappings.report.ReportedFinding;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One rule for every table that leaves the hub: reports, summary, reasons, control file. */
class CellsAreNeverFormulasTest {

    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(1)",
            "+33",
            "-1+1",
            "@SUM(A1)",
            "＝1",
            "＋1",
            "－1",
            "＠A1",
            "\t=1",
            "\rA1",
            "\nA1",
            " =1",
            "\u00A0=1",
            "\u200B=1",
            "'=1",
            "=\"a;b\"");

    static Stream<Arguments> everyTableWithEachFormula() {
        return FORMULAS.stream()
                .flatMap(formula -> Stream.of(
                        Arguments.of("report", formula, 5, report(formula)),
                        Arguments.of("summary", formula, 3, summary(formula)),
                        Arguments.of("reasons", formula, 8, reasons(formula)),
                        Arguments.of("control file", formula, 4, control(formula))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyTableWithEachFormula")
    void theSameTextIsMadeSafeTheSameWay(String table, String formula, int cells, String csv) throws IOException {
        List<String> told = cells(csv);

        assertThat(told).as(csv).filteredOn(("'" + formula)::equals).hasSize(cells);
        assertThat(told)
                .allSatisfy(cell -> assertThat(cell.strip())
                        .as("%s in %s", cell, csv)
                        .doesNotContainPattern("^[=+\\-@＝＋－＠].")
                        .doesNotStartWith(formula.strip()));
    }

    private static String report(String formula) {
        return new FileReport(
                        "a.xml",
                        Map.of(),
                        Map.of(),
                        List.of(new HeldPart("LEAVING", "départs", 3, 9, List.of(formula), List.of())),
                        List.of(new ReportedFinding(
                                "A_CODE", Severity.ERROR, formula, 1, 1, formula, formula, formula, "remède")))
                .toCsv(new ConsoleAddress(""));
    }

    private static String summary(String formula) {
        TreeMap<String, Map<Clause, Integer>> counts = new TreeMap<>(Map.of(formula, Map.of(Clause.OBTAINED, 2)));
        return SummaryCsv.write(new SummarySheet(
                formula,
                LsuSamples.COLLEGE,
                SchoolCalendar.METROPOLITAN,
                LsuSamples.YEAR,
                Instant.parse("2027-06-07T00:00:00Z"),
                false,
                new RecuperationSummary(counts)));
    }

    private static String reasons(String formula) {
        return WhyNotCsv.write(new SchoolChain(
                List.of(new SchoolChain.Link(hostile(formula), null, null, new MissingLink(WhyNot.FAILED, null, null))),
                List.of(new SchoolChain.Stranger(formula, formula, formula, formula))));
    }

    private static String control(String formula) {
        Map<Long, List<Certification>> known = Map.of();
        return new String(
                ControlFile.write(RecuperationPlan.of(
                        LsuSamples.COLLEGE, LsuSamples.YEAR, List.of(hostile(formula)), Map.of(), known)),
                StandardCharsets.UTF_8);
    }

    private static LivretPupil hostile(String formula) {
        return new LivretPupil(
                1, 1, "E1", formula, formula, formula, LocalDate.of(2012, 5, 17), formula, Level.TROISIEME);
    }

    private static List<String> cells(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords()
                .stream()
                .flatMap(CSVRecord::stream)
                .toList();
    }
}
