package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.session.SessionVerdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFileTest {

    private static final String SAMPLE = PixSamples.text("session.json");

    private final SessionFile file = new SessionFile();

    @Test
    void aNulIsToldWhereItStands() {
        SessionRead read = file.read(PixSamples.stream(SAMPLE.replace("Salle info 2", "Salle\\u0000")));

        assertThat(read.session()).isNull();
        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isTrue());
    }

    @Test
    void aFileIsReadWholeAndUnknownKeysAreTolerated() {
        SessionRead read = file.read(PixSamples.stream("\uFEFF" + SAMPLE));

        assertThat(read.findings()).isEmpty();
        assertThat(read.session())
                .isEqualTo(new Session(
                        4021,
                        Uai.ofNumber(9990001),
                        771,
                        "2 rue des Tilleuls",
                        "Salle info 2",
                        LocalDate.of(2027, 2, 4),
                        LocalTime.of(14, 0),
                        List.of("Odile Brisson"),
                        Instant.parse("2027-02-04T17:10:00Z"),
                        "  ",
                        false,
                        true,
                        List.of(
                                new Candidate(
                                        "990000101AA",
                                        880123L,
                                        true,
                                        true,
                                        null,
                                        "",
                                        List.of(
                                                new IssueReport("FRAUD", null, null, null),
                                                new IssueReport("IN_CHALLENGE", "EMBED_NOT_WORKING", null, 12))),
                                new Candidate(
                                        "990000102AB",
                                        880124L,
                                        false,
                                        false,
                                        Candidate.AbortReason.TECHNICAL,
                                        "Coupure du réseau",
                                        List.of()),
                                new Candidate("990000103AC", null, false, false, null, null, List.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SESSION_FINALISEE | SESSION | kind",
                "\"sessionId\": 4021 | \"sessionId\": \"n° 4021\" | sessionId",
                "\"uai\": \"9990001X\" | \"uai\": \"123ABC\" | uai",
                "\"certificationCenterId\": 771 | \"certificationCenterId\": null | certificationCenterId",
                "\"address\" | \"adresse\" | address",
                "\"room\": \"Salle info 2\" | \"room\": \" \" | room",
                "2027-02-04\", | 04/02/2027\", | date",
                "14:00 | 14h00 | time",
                "\"examiners\" | \"examiner\" | examiners",
                "[\"Odile | [1, \"Odile | examiners",
                "2027-02-04T17:10:00Z | 2027-02-04 17:10 | finalisedAt",
                "\"hasIncident\": false | \"hasIncident\": \"non\" | hasIncident",
                "\"hasJoiningIssue\" | \"hasJoiningIssues\" | hasJoiningIssue",
                "\"candidates\" | \"candidats\" | candidates",
                "\"ine\": \"990000102AB\" | \"ine\": null | candidates[1].ine",
                "\"certificationCourseId\": 880124 | \"certificationCourseId\": \"x\" | candidates[1].certificationCourseId",
                "\"technical\" | \"TECHNICAL\" | candidates[1].abortReason",
                "\"isCompleted\": true | \"isCompleted\": 1 | candidates[0].isCompleted",
                "\"category\": \"FRAUD\" | \"category\": null | candidates[0].issueReports[0].category",
                "\"questionNumber\": 12 | \"questionNumber\": 1.5 | candidates[0].issueReports[1].questionNumber"
            })
    void anUnreadableFieldRefusesTheFileAndIsNamed(String good, String bad, String field) {
        String sample = spaced(SAMPLE);
        assertThat(sample).contains(good);
        SessionRead read = file.read(PixSamples.stream(sample.replace(good, bad)));

        assertThat(read.session()).isNull();
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(SessionVerdict.INVALID_SESSION_FILE);
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.detail()).startsWith(field + " : ").doesNotContain("990000102AB");
        });
    }

    /** The list of examiners on one line. */
    private static String spaced(String sample) {
        return sample.replaceAll("\\[\\s+\"Odile", "[\"Odile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{} {}", "pas du JSON"})
    void whatIsNoJsonObjectIsRefused(String content) {
        assertThat(file.read(PixSamples.stream(content)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(SessionVerdict.INVALID_SESSION_FILE);
                    assertThat(finding.isError()).isTrue();
                });
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        SessionRead read = file.read(new ByteArrayInputStream(SAMPLE.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(read.session()).isNull();
        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("UTF-8"));
    }
}
