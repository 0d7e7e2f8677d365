package fr.passerelle.mappings.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.mappings.fregata.FregataReader;
import fr.passerelle.mappings.fregata.FregataSamples;
import fr.passerelle.mappings.pix.CertificationsFeed;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.pix.SessionRead;
import fr.passerelle.mappings.report.PixFindings;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An INE is the same at every door, however a file writes it; whoever wrote it otherwise is told. */
class IneSpellingTest {

    private static final String INE = "990000101AA";
    private static final String OTHER_INE = "990000102AB";

    static Stream<String> spellings() {
        return Stream.of(
                "990000101aa",
                " 990000101AA",
                "990000101AA ",
                "990000101AA\u00A0",
                "990 000 101 AA",
                "990\u202F000\u202F101\u202FAA",
                "\u200B990000101AA",
                "990000101\u200Baa",
                "\uFEFF990000101AA",
                "990000101AA\t",
                "9900\u00AD00101Aa");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void everyDoorReadsTheNormalForm(String spelling) {
        assertThat(siecle(spelling).pupils()).extracting(Pupil::ine).containsExactly(INE);
        assertThat(fregata(spelling).pupils()).extracting(Pupil::ine).contains(INE);
        assertThat(session(spelling, OTHER_INE).session()).isNotNull();
        assertThat(session(spelling, OTHER_INE).session().candidates())
                .extracting(Candidate::ine)
                .containsExactly(INE, OTHER_INE);
        assertThat(feed(spelling)).extracting(FeedCertification::ine).containsExactly(INE);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void whoeverWritesItOtherwiseIsTold(String spelling) {
        assertThat(siecle(spelling).findings()).singleElement().satisfies(IneSpellingTest::isTold);
        assertThat(siecle(spelling).findings().get(0).line()).isNotNull();
        assertThat(fregata(spelling).findings()).singleElement().satisfies(IneSpellingTest::isTold);
        assertThat(session(spelling, OTHER_INE).findings()).singleElement().satisfies(IneSpellingTest::isTold);
    }

    @Test
    void nobodyIsToldOfTheNormalForm() {
        assertThat(siecle(INE).findings()).isEmpty();
        assertThat(fregata(INE).findings()).isEmpty();
        assertThat(session(INE, OTHER_INE).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void twoSpellingsInOneFileAreOneIneTwice(String spelling) {
        SiecleExport siecle = Exports.read(Exports.export(
                Exports.eleves(Exports.pupil("1", INE), Exports.pupil("2", escaped(spelling))),
                Exports.structures(Exports.division("1", "3 A"), Exports.division("2", "3 A"))));
        String[] rows = FREGATA.split("\n");
        SiecleExport fregata = fregataOf(String.join(
                "\n",
                rows[0],
                INE + rows[1].substring(rows[1].indexOf(';')),
                quoted(spelling) + rows[1].substring(rows[1].indexOf(';')) + "\n"));

        assertThat(Exports.codes(siecle)).containsExactly("INE_UNIQUE", "INE_SPELLING");
        assertThat(Exports.codes(fregata)).containsExactly("IDENTIFIER_UNIQUE", "INE_SPELLING");
        assertThat(siecle.lineOf(spelling)).isEqualTo(siecle.lineOf(INE)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"' '", "'\u00A0\u200B'"})
    void blanksAreNoIne(String blanks) {
        assertThat(Exports.codes(siecle(blanks))).containsExactly("INE_REQUIRED");
        assertThat(Exports.codes(fregata(blanks))).contains("FIELD_REQUIRED");
        assertThat(session(blanks, OTHER_INE).session()).isNull();
        assertThat(feed(blanks)).extracting(FeedCertification::ine).containsExactly("");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void whatPixSaysOfASpellingIsSaidOfThePupil(String spelling) {
        List<Finding> findings = PixFindings.of(
                List.of(new PixError("412", "INE_UNIQUE", null, Map.of("nationalStudentId", spelling))),
                siecle(spelling)::lineOf);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.ine()).isEqualTo(INE);
            assertThat(finding.line()).isNotNull();
        });
    }

    private static void isTold(Finding finding) {
        assertThat(finding.verdict().code()).isEqualTo("INE_SPELLING");
        assertThat(finding.verdict().severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.ine()).isEqualTo(INE);
        assertThat(finding.field()).isNotNull();
    }

    private static SiecleExport siecle(String ine) {
        return Exports.read(Exports.export(
                Exports.eleves(Exports.pupil("1", escaped(ine))), Exports.structures(Exports.division("1", "3 A"))));
    }

    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(c -> xml.append(c < 128 ? Character.toString(c) : "&#" + c + ";"));
        return xml.toString();
    }

    private static final String FREGATA =
            new String(FregataSamples.sample("a_school"), StandardCharsets.UTF_8).replace("\r", "");

    private static SiecleExport fregata(String ine) {
        String[] rows = FREGATA.split("\n");
        rows[1] = quoted(ine) + rows[1].substring(rows[1].indexOf(';'));
        return fregataOf(rows[0] + "\n" + rows[1] + "\n");
    }

    private static String quoted(String cell) {
        return '"' + cell + '"';
    }

    private static SiecleExport fregataOf(String csv) {
        return new FregataReader(SiecleLimits.usual(), Exports.CLOCK)
                .read(csv.getBytes(StandardCharsets.UTF_8), Exports.UAI);
    }

    private static SessionRead session(String ine, @Nullable String other) {
        String candidate = "{\"ine\":\"%s\",\"certificationCourseId\":null,\"hasSeenEndTestScreen\":true,"
                + "\"isCompleted\":true,\"abortReason\":null,\"examinerComment\":null,\"issueReports\":[]}";
        String json =
                "{\"kind\":\"SESSION_FINALISEE\",\"sessionId\":1,\"uai\":\"9990001X\",\"certificationCenterId\":7,"
                        + "\"address\":\"1 rue des Tilleuls\",\"room\":\"1\",\"date\":\"2026-11-10\",\"time\":\"14:00\","
                        + "\"examiners\":[\"Odile Brisson\"],\"finalisedAt\":\"2026-11-10T17:10:00Z\",\"globalComment\":null,"
                        + "\"hasIncident\":false,\"hasJoiningIssue\":false,\"candidates\":["
                        + candidate.formatted(ine.replace("\t", "\\t")) + "," + candidate.formatted(other) + "]}";
        return new SessionFile().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<FeedCertification> feed(String ine) {
        return new CertificationsFeed()
                .read(
                        "{\"data\":{\"attributes\":{\"certifications\":[{\"id\":1,\"firstName\":\"Zoé\",\"lastName\":\"MARTEL\","
                                + "\"birthdate\":\"2012-05-17\",\"nationalStudentId\":\"" + ine.replace("\t", "\\t")
                                + "\",\"status\":\"pending\",\"date\":\"2026-11-10\"}]}}}")
                .certifications();
    }
}
