package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationsFeedTest {

    private static final String FEED = PixSamples.text("certifications-feed.json");

    private final CertificationsFeed feed = new CertificationsFeed();

    @Test
    void aPublishedCertificationIsReadWithItsDayInParis() {
        assertThat(feed.read(FEED).certifications().get(0))
                .isEqualTo(new FeedCertification(
                        "990000101AA",
                        "Zoé-Anaïs",
                        "LE CŒUR-D'HAŸ",
                        LocalDate.of(2012, 5, 17),
                        new Certification(
                                770101,
                                CertificationStatus.VALIDATED,
                                312,
                                LocalDate.of(2027, 2, 5), // 23:30 UTC is the next day in Paris
                                Instant.parse("2027-02-18T10:00:00Z"),
                                "P-AB12CD34",
                                "Collège des Tilleuls",
                                Map.of(Competence.MENER_UNE_RECHERCHE, 3, Competence.EVOLUER, -1),
                                null)));
    }

    @Test
    void theDayIsThatOfThePlaceWhereItWasSat() {
        FeedAnswer answer = new CertificationsFeed(ZoneId.of("Pacific/Tahiti"), LocalDate.MAX).read(FEED);

        assertThat(answer.certifications())
                .extracting(one -> one.certification().takenOn())
                .containsExactly(LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 3));
    }

    @Test
    void aTestThatWasNotSatYetIsSetAsideByTheDayOfItsPlace() {
        FeedAnswer inParis = new CertificationsFeed(SchoolYear.PARIS, LocalDate.of(2027, 2, 4)).read(FEED);
        FeedAnswer inTahiti = new CertificationsFeed(ZoneId.of("Pacific/Tahiti"), LocalDate.of(2027, 2, 4)).read(FEED);

        assertThat(inParis.setAside())
                .extracting(odd -> odd.finding().verdict(), odd -> odd.finding().field(), OddResult::number)
                .contains(tuple(
                        ResultsVerdict.RESULTS_DATE_IN_FUTURE, "data.attributes.certifications[0].date", 770101L));
        assertThat(inParis.certifications())
                .extracting(one -> one.certification().id())
                .doesNotContain(770101L);
        assertThat(inTahiti.certifications())
                .extracting(one -> one.certification().id())
                .contains(770101L);
    }

    @Test
    void aPendingOneHasNoPublicationNorCode() {
        Certification pending = feed.read(FEED).certifications().get(1).certification();

        assertThat(pending.id()).isEqualTo(770102);
        assertThat(pending.status()).isEqualTo(CertificationStatus.PENDING);
        assertThat(pending.deliveredAt()).isNull();
        assertThat(pending.verificationCode()).isNull();
        assertThat(pending.pixScore()).isZero();
        assertThat(pending.takenOn()).isEqualTo(LocalDate.of(2027, 2, 4));
    }

    @Test
    void theSpellingsOfPixsOwnDocumentsAreReadToo() {
        FeedCertification other = feed.read(FEED).certifications().get(2);

        assertThat(other.ine()).isEmpty();
        assertThat(other.certification().pixScore()).isEqualTo(245);
        assertThat(other.certification().levels()).isEqualTo(Map.of(Competence.INTERAGIR, 4));
    }

    @Test
    void aStatusThatPixInventsIsSetAsideWithWhatWasRead() {
        FeedAnswer answer = feed.read(FEED);

        assertThat(answer.certifications()).hasSize(3);
        assertThat(answer.setAside())
                .extracting(OddResult::finding)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(ResultsVerdict.RESULTS_STATUS_UNKNOWN);
                    assertThat(finding.field()).isEqualTo("data.attributes.certifications[3].status");
                    assertThat(finding.detail()).isEqualTo("lu : « uncertain »");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "validated, VALIDATED",
        "rejected, REJECTED",
        "pending, PENDING",
        "cancelled, CANCELLED",
        "error, ERROR",
        "started, STARTED"
    })
    void everyStatusOfPixIsKnown(String wire, CertificationStatus status) {
        assertThat(feed.read(FEED.replaceFirst("validated", wire))
                        .certifications()
                        .get(0)
                        .certification()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aSchoolWithNothingToReportGivesNothing() {
        assertThat(feed.read("{\"data\":{\"attributes\":{\"certifications\":[]}}}"))
                .isEqualTo(FeedAnswer.of(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"data\":{}}",
                "{\"data\":{\"attributes\":{}}}",
                "{\"data\":{\"attributes\":{\"certifications\":{}}}}",
                "{\"data\":{\"attributes\":{\"certifications\":[]}}} x"
            })
    void anAnswerThatIsNoFeedIsToldApart(String body) {
        assertThatThrownBy(() -> feed.read(body)).isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level\": 3 | \"level\": 9 | RESULTS_LEVEL_INVALID | .competenceResults[0].level | lu : « 9 »",
                "\"level\": 3 | \"level\": -2 | RESULTS_LEVEL_INVALID | .competenceResults[0].level | lu : « -2 »",
                "\"level\": 3 | \"level\": [] | RESULTS_LEVEL_INVALID | .competenceResults[0].level | ",
                "\"1.1\" | \"5.3\" | RESULTS_COMPETENCE_UNKNOWN | .competenceResults[0].competenceId | lu : « 5.3 »",
                "\"2012-05-17\" | \"17/05/2012\" | RESULTS_DATE_INVALID | .birthdate | ",
                "\"2012-05-17\" | null | RESULTS_DATE_INVALID | .birthdate | ",
                "\"id\": 770101 | \"id\": null | RESULTS_NUMBER_INVALID | .id | ",
                "\"id\": 770101 | \"id\": 0 | RESULTS_NUMBER_INVALID | .id | lu : « 0 »",
                "\"id\": 770101 | \"id\": -1 | RESULTS_NUMBER_INVALID | .id | lu : « -1 »",
                "\"date\": \"2027-02-04 | \"date\": \"2047-02-04 | RESULTS_DATE_INVALID | .date | ",
                "\"competenceResults\" | \"niveaux\" | RESULTS_LEVEL_INVALID | .competenceResults | ",
                "Zoé-Anaïs | Zo\\u0000é | RESULTS_FIELD_UNREADABLE | .firstName | ",
                "Zoé-Anaïs | Zo\\u0007é | RESULTS_NAME_MISREAD | .firstName | ",
                "Zoé-Anaïs | Zo√© | RESULTS_NAME_MISREAD | .firstName | ",
                "Zoé-Anaïs | Zo├® | RESULTS_NAME_MISREAD | .firstName | ",
                "P-AB12CD34 | P-\\u0000 | RESULTS_FIELD_UNREADABLE | .verificationCode | ",
                "des Tilleuls | \\ud83d | RESULTS_FIELD_UNREADABLE | .certificationCenter | ",
                "\"pixScore\": 312 | \"pixScore\": true | RESULTS_SCORE_INVALID | .pixScore | ",
                "\"pixScore\": 312 | \"pixScore\": 312.0 | RESULTS_SCORE_INVALID | .pixScore | ",
                "\"pixScore\": 312 | \"pixScore\": 0 | RESULTS_SCORE_INVALID | .pixScore | lu : « 0 »",
                "\"pixScore\": 312 | \"pixScore\": 1025 | RESULTS_SCORE_INVALID | .pixScore | lu : « 1025 »",
                "\"pixScore\": 312 | \"pixScore\": -5 | RESULTS_SCORE_INVALID | .pixScore | lu : « -5 »",
                "\"2027-02-04T23:30:00.000Z\" | \"bientôt\" | RESULTS_DATE_INVALID | .date | ",
                "\"Zoé-Anaïs\" | \" \" | RESULTS_NAME_MISSING | .firstName | ",
                "Zoé-Anaïs | ZoÃ©-AnaÃ¯s | RESULTS_NAME_MISREAD | .firstName | ",
                "\"P-AB12CD34\" | {} | RESULTS_FIELD_UNREADABLE | .verificationCode | "
            })
    void whatWouldMakeAWrongLivretCostsItsOwnRecordOnly(
            String good, String bad, String code, String field, @Nullable String sample) {
        assertThat(FEED).contains(good);
        FeedAnswer answer = feed.read(FEED.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad))
                .replace("uncertain", "pending"));

        assertThat(answer.certifications())
                .extracting(one -> one.certification().id())
                .containsExactly(770102L, 770103L, 770104L);
        assertThat(answer.setAside())
                .extracting(OddResult::finding)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict().code()).isEqualTo(code);
                    assertThat(finding.field()).isEqualTo("data.attributes.certifications[0]" + field);
                    assertThat(finding.detail()).isEqualTo(sample);
                    assertThat(finding.ine()).isEqualTo("990000101AA");
                });
    }

    @Test
    void whatCanBeReadOfAnOddRecordIsKeptForWhoDecides() {
        assertThat(feed.read(FEED).setAside()).singleElement().satisfies(odd -> {
            assertThat(odd.number()).isEqualTo(770104L);
            assertThat(odd.lastName()).isNotEmpty();
            assertThat(odd.firstName()).isNotEmpty();
            assertThat(odd.birthdate()).isNotNull();
        });
        assertThat(feed.read("{\"data\":{\"attributes\":{\"certifications\":[1]}}}")
                        .setAside())
                .containsExactly(new OddResult(
                        feed.read("{\"data\":{\"attributes\":{\"certifications\":[1]}}}")
                                .setAside()
                                .get(0)
                                .finding(),
                        null,
                        "",
                        "",
                        null));
    }

    @Test
    void anIneThatNoDatabaseKeepsCostsItsRecord() {
        FeedAnswer answer = feed.read(FEED.replace("990000101AA", "990000101AA\\u0000"));

        assertThat(answer.setAside())
                .extracting(odd -> odd.finding().verdict().code())
                .containsExactly("RESULTS_FIELD_UNREADABLE", "RESULTS_STATUS_UNKNOWN");
        assertThat(answer.certifications()).hasSize(2);
    }

    /** Pix has some organisations twice, and then tells their pupils twice (contract pix 2.2). */
    @Test
    void whatIsToldTwiceInTheSameWayIsKept() {
        String twice = record(312, "VASSEROY", "validated") + "," + record(312, "Vasseroy", "validated");

        FeedAnswer answer = feed.read(feedOf(twice));

        assertThat(answer.setAside()).isEmpty();
        assertThat(answer.certifications()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, VASSEROY, validated",
        "0, VASSEROY, rejected",
        "0, VASSEROY, pending",
        "312, AUTRENOM, validated",
        "0, VASSEROY, validated",
        "312, VASSEROY, incertain"
    })
    void ofANumberThatIsToldInTwoWaysNothingIsKept(int score, String name, String status) {
        String one = record(312, "VASSEROY", "validated");
        String other = record(score, name, status);

        for (String both : List.of(one + "," + other, other + "," + one)) {
            FeedAnswer answer = feed.read(feedOf(both));

            assertThat(answer.certifications()).isEmpty();
            assertThat(answer.setAside())
                    .hasSize(2)
                    .extracting(odd -> odd.finding().verdict().code())
                    .contains("RESULTS_NUMBER_CONTRADICTED");
            assertThat(answer.setAside()).extracting(OddResult::finding).allSatisfy(finding -> {
                assertThat(finding.field()).startsWith("data.attributes.certifications[");
                assertThat(finding.ine()).isEqualTo("990000201AA");
            });
        }
    }

    private static String record(int score, String name, String status) {
        return """
                {"id": 880201, "firstName": "Ilan", "lastName": "%s", "birthdate": "2011-11-02", "nationalStudentId": "990000201AA",
                "date": "2026-11-10T09:00:00.000Z", "status": "%s", "pixScore": %d,
                "competenceResults": [{"competenceId": "1.1", "level": 3}]}""".formatted(name, status, score);
    }

    private static String feedOf(String records) {
        return "{\"data\":{\"attributes\":{\"certifications\":[" + records + "]}}}";
    }

    @Test
    void aRecordThatIsNoneCostsItselfOnly() {
        FeedAnswer answer = feed.read("{\"data\":{\"attributes\":{\"certifications\":[1,{\"id\":2},null]}}}");

        assertThat(answer.certifications()).isEmpty();
        assertThat(answer.setAside())
                .extracting(one -> one.finding().verdict().code())
                .containsExactly("RESULTS_NUMBER_INVALID", "RESULTS_STATUS_UNKNOWN", "RESULTS_NUMBER_INVALID");
    }

    @Test
    void theOrderOfTheFeedIsKept() {
        assertThat(feed.read(FEED).certifications())
                .extracting(one -> one.certification().id())
                .containsExactly(770101L, 770102L, 770103L);
    }
}
