package fr.passerelle.mappings.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export of 2026: in March 2027 of the year that runs from September on, and of last year where it runs from February on. */
class SchoolTimeTest {

    private static final Clock MARCH = Clock.fixed(Instant.parse("2027-03-10T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path export;

    @BeforeEach
    void export() throws IOException {
        export = Files.writeString(folder.resolve("eleves.xml"), Exports.onePupil(), Exports.SIECLE);
    }

    @ParameterizedTest
    @CsvSource({"Rennes, '', 2026-2027", "Nouvelle-Calédonie, SCHOOL_YEAR_NOT_CURRENT, 2026"})
    void theAcademyOfTheDirectoryTellsTheYear(String academy, String codes, String label) {
        CheckReport report = check(MARCH, uai -> Optional.of(SchoolCalendar.of(uai, academy)));

        assertThat(codes(report)).isEqualTo(codes);
        assertThat(report.remarks()).isEmpty();
        assertThat(new CheckReportText().write(report)).contains(", année scolaire " + label + "\n");
    }

    @Test
    void withoutADirectoryTheUaiTellsAndTheReportSaysSo() {
        CheckReport report = check(MARCH, uai -> Optional.empty());

        assertThat(report.refused()).isFalse();
        assertThat(report.remarks())
                .containsExactly("L'annuaire des établissements n'a pas été trouvé : l'heure et l'année scolaire de"
                        + " 9990001X sont celles que dit le département de son UAI, et ce verdict en dépend."
                        + " Donnez l'annuaire par --schools si son académie en a d'autres.");
        assertThat(new CheckReportText().write(report))
                .endsWith("  Remarque : " + report.remarks().get(0) + "\n");
        assertThat(new CheckReportJson().write(report, false))
                .contains("\"warnings\":[],\"remarks\":[\"L'annuaire des établissements n'a pas été trouvé");
    }

    @Test
    void aMainlandUaiLeavesNoDoubt() throws IOException {
        Files.writeString(
                export,
                Exports.onePupil().replace("9990001X", Uai.ofNumber(959999).value()),
                Exports.SIECLE);

        assertThat(check(MARCH, uai -> Optional.empty()).remarks()).isEmpty();
    }

    @Test
    void theDirectoryIsNotAskedOfAFileOfWhichItChangesNothing() {
        CheckReport report = check(Exports.CLOCK, uai -> {
            throw new AssertionError("asked");
        });

        assertThat(report.refused()).isFalse();
        assertThat(report.remarks()).isEmpty();
        assertThat(new CheckReportJson().write(report, false)).doesNotContain("remarks");
    }

    /** Refused by any calendar: the directory only knows how to name the year. */
    @Test
    void aVerdictThatEveryTimeGivesIsNoReasonForARemark() throws IOException {
        Files.writeString(export, Exports.onePupil().replace("2026", "2024"), Exports.SIECLE);

        CheckReport without = check(MARCH, uai -> Optional.empty());
        CheckReport with = check(MARCH, uai -> Optional.of(SchoolCalendar.ofAcademy("Wallis-et-Futuna")));

        assertThat(without.remarks()).isEmpty();
        assertThat(without.errors()).extracting(Finding::detail).containsExactly("2024-2025");
        assertThat(with.errors()).extracting(Finding::detail).containsExactly("2024");
    }

    private CheckReport check(Clock clock, Function<Uai, Optional<SchoolCalendar>> directory) {
        return new FileCheck(SiecleLimits.usual(), clock, directory).check(export, null);
    }

    private static String codes(CheckReport report) {
        return String.join(
                " ",
                report.findings().stream()
                        .map(finding -> finding.verdict().code())
                        .toList());
    }
}
