package fr.passerelle.mappings.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.session.SessionVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixFindingsTest {

    private static final String INE = "990000001AA";

    @ParameterizedTest
    @ValueSource(strings = {"nationalStudentId", "national-student-id", "national_student_id", "NationalStudentID"})
    void thePupilIsFoundHoweverItsKeyIsSpelt(String key) {
        Finding finding = one(new PixError("412", "INE_UNIQUE", "un nom", Map.of(key, " " + INE + " ")));

        assertThat(finding.verdict()).isEqualTo(SiecleVerdict.INE_UNIQUE);
        assertThat(finding.ine()).isEqualTo(INE);
        assertThat(finding.line()).isEqualTo(12);
        assertThat(finding.detail()).isEqualTo("selon Pix Orga");
    }

    @Test
    void aCodeThatIsNoErrorOfOursIsGivenAsItIs() {
        assertThat(one(new PixError("422", "BRAND_NEW", null, Map.of())).message())
                .endsWith("(selon Pix Orga : BRAND_NEW, statut 422)");
        assertThat(one(new PixError("", null, null, Map.of())).detail()).isEqualTo("selon Pix Orga : sans code");
        // A warning of ours under that name would not say that the file is refused.
        assertThat(one(new PixError("412", "TWO_DIVISIONS", null, Map.of())).verdict())
                .isEqualTo(IntakeVerdict.REFUSED_BY_PIX);
    }

    @Test
    void theErrorsOfACsvStandAtTheirLineAndColumn() {
        Finding finding = one(new PixError("412", "FIELD_REQUIRED", null, Map.of("line", "7", "field", "Code sexe*")));

        assertThat(finding.line()).isEqualTo(7);
        assertThat(finding.field()).isEqualTo("Code sexe*");
    }

    @Test
    void whatPixSaidBeforeIsReplacedAndOurOwnFindingsStay() {
        FileReport report = FileReport.of(
                "a.xml",
                Map.of("créés", 2),
                List.of(Finding.of(SiecleVerdict.TWO_DIVISIONS).at(3, 5, "STRUCTURE")));
        List<Finding> first = PixFindings.of(List.of(new PixError("412", "INE_UNIQUE", null, Map.of())), ine -> null);
        List<Finding> second = PixFindings.of(List.of(new PixError("412", "EMPTY", null, Map.of())), ine -> null);

        FileReport stored = read(PixFindings.added(report, first));
        FileReport again = read(PixFindings.added(stored, second));

        assertThat(stored.findings()).extracting(ReportedFinding::code).containsExactly("INE_UNIQUE", "TWO_DIVISIONS");
        assertThat(again.findings()).extracting(ReportedFinding::code).containsExactly("EMPTY", "TWO_DIVISIONS");
        assertThat(again.counts()).isEqualTo(Map.of("créés", 2));
    }

    @Test
    void aReportIsReadBackAsItWasWritten() {
        FileReport report = FileReport.of(
                "a.xml",
                Map.of("créés", 2),
                List.of(
                        Finding.of(SiecleVerdict.INE_UNIQUE)
                                .about(INE)
                                .at(3, "ID_NATIONAL")
                                .detailed("deux (2) fois"),
                        Finding.of(IntakeVerdict.UNKNOWN_MEF)));

        assertThat(read(report)).isEqualTo(report);
    }

    @Test
    void whatPixCertifSaysOfASessionIsOurVerdictOrTheGeneralOneAlwaysWithPixsCode() {
        List<Finding> findings = PixFindings.ofSession(
                List.of(
                        new PixError("409", "UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON", "un nom", Map.of()),
                        new PixError("412", "SessionNotAccessible", null, Map.of()),
                        // A warning of ours under that name would not say that the session is refused.
                        new PixError("400", "FINALISED_LATE", null, Map.of()),
                        new PixError("404", null, null, Map.of()),
                        new PixError("403", "SESSION_ALREADY_THERE", null, Map.of())),
                771);

        assertThat(findings)
                .extracting(Finding::verdict)
                .containsExactly(
                        SessionVerdict.UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON,
                        IntakeVerdict.SESSION_REFUSED_BY_PIX,
                        IntakeVerdict.SESSION_REFUSED_BY_PIX,
                        IntakeVerdict.SESSION_OUT_OF_REACH,
                        IntakeVerdict.SESSION_OUT_OF_REACH);
        assertThat(findings)
                .extracting(Finding::detail)
                .containsExactly(
                        "selon Pix Certif : UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON, statut 409",
                        "selon Pix Certif : SessionNotAccessible, statut 412",
                        "selon Pix Certif : FINALISED_LATE, statut 400",
                        "selon Pix Certif : sans code, statut 404, centre n° 771",
                        "selon Pix Certif : SESSION_ALREADY_THERE, statut 403, centre n° 771");
    }

    private static FileReport read(FileReport report) {
        return FileReport.fromJson(report.name(), report.toJson());
    }

    private static Finding one(PixError error) {
        return PixFindings.of(List.of(error), ine -> ine.equals(INE) ? 12 : null)
                .get(0);
    }
}
