package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationsFeedTest {

    private static final String FEED = PixSamples.text("certifications-feed.json");

    private final CertificationsFeed feed = new CertificationsFeed();

    @Test
    void aPublishedCertificationIsReadWithItsDayInParis() {
        assertThat(feed.read(FEED).get(0))
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
    void aPendingOneHasNoPublicationNorCode() {
        Certification pending = feed.read(FEED).get(1).certification();

        assertThat(pending.id()).isEqualTo(770102);
        assertThat(pending.status()).isEqualTo(CertificationStatus.PENDING);
        assertThat(pending.deliveredAt()).isNull();
        assertThat(pending.verificationCode()).isNull();
        assertThat(pending.pixScore()).isZero();
        assertThat(pending.takenOn()).isEqualTo(LocalDate.of(2027, 2, 4));
    }

    @Test
    void theSpellingsOfPixsOwnDocumentsAreReadToo() {
        FeedCertification other = feed.read(FEED).get(2);

        assertThat(other.ine()).isEmpty();
        assertThat(other.certification().pixScore()).isEqualTo(245);
        assertThat(other.certification().levels()).isEqualTo(Map.of(Competence.INTERAGIR, 4));
    }

    @Test
    void aStatusThatPixInventsIsAnErrorThatIsAwaited() {
        CertificationStatus status = feed.read(FEED).get(3).certification().status();

        assertThat(status).isEqualTo(CertificationStatus.ERROR);
        assertThat(status.isAwaited()).isTrue();
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
        assertThat(feed.read(FEED.replace("uncertain", wire))
                        .get(3)
                        .certification()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aSchoolWithNothingToReportGivesNothing() {
        assertThat(feed.read("{\"data\":{\"attributes\":{\"certifications\":[]}}}"))
                .isEmpty();
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
                "{\"data\":{\"attributes\":{\"certifications\":[1]}}}",
                "{\"data\":{\"attributes\":{\"certifications\":[]}}} x"
            })
    void anAnswerThatIsNoFeedIsToldApart(String body) {
        assertThatThrownBy(() -> feed.read(body)).isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level\": 3 | \"level\": 9 | competenceResults[0].level",
                "\"level\": 3 | \"level\": -2 | competenceResults[0].level",
                "\"competenceId\": \"1.1\" | \"competenceId\": \"6.1\" | competenceResults[0].competenceId",
                "\"2012-05-17\" | \"17/05/2012\" | birthdate",
                "\"id\": 770101 | \"id\": null | id",
                "\"pixScore\": 312 | \"pixScore\": true | pixScore",
                "\"2027-02-04T23:30:00.000Z\" | \"bientôt\" | date"
            })
    void aFieldThatWouldMakeAWrongLivretMakesTheAnswerUnreadable(String good, String bad, String field) {
        assertThat(FEED).contains(good);
        assertThatThrownBy(() -> feed.read(FEED.replace(good, bad)))
                .isInstanceOfSatisfying(
                        UnreadableJsonException.class,
                        e -> assertThat(e.field()).isEqualTo("data.attributes.certifications[0]." + field));
    }

    @Test
    void theOrderOfTheFeedIsKept() {
        List<Long> ids =
                feed.read(FEED).stream().map(one -> one.certification().id()).toList();

        assertThat(ids).containsExactly(770101L, 770102L, 770103L, 770104L);
    }
}
