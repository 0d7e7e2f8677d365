package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.domain.certification.CertificationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of statuses of contract pix 2.2, for a client that may read them all, and lycées. */
class FeedStatusesTest extends FeedCase {

    @ParameterizedTest(name = "{0}, published: {1} -> {2} {3}")
    @CsvSource({
        "VALIDATED, true,  validated, 312, 3",
        "REJECTED,  true,  rejected,  0,   0",
        "PENDING,   false, pending,   0,   0",
        "STARTED,   false, pending,   0,   0",
        "ERROR,     false, pending,   0,   0",
        "ERROR,     true,  error,     0,   0",
    })
    void eachStateHasItsWordItsScoreAndItsLevels(
            CertificationStatus state, boolean published, String word, int score, int levels) throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Zoé", "3 A");
        sample.certification(1, zoe, state, 312);
        LEDGER.jdbc()
                .sql("update certification set delivered_at = case when ? then timestamptz '2027-02-18 10:00Z' end")
                .params(published)
                .update();

        JsonNode told = told(certifications(
                "9990001X", tokenWith("rectorat", FeedRights.all().withAllStatuses())));

        assertThat(told).hasSize(1);
        assertThat(told.at("/0/status").asText()).isEqualTo(word);
        assertThat(told.at("/0/pixScore").asInt(-1)).isEqualTo(score);
        assertThat(told.at("/0/competenceResults")).hasSize(levels);
        assertThat(told.at("/0/deliveredAt").isNull()).isNotEqualTo(published);
        assertThat(told(certifications("9990001X", token()))).isEmpty();
    }

    @Test
    void aCancelledAttemptIsNeverTold() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Zoé", "3 A");
        sample.certification(1, zoe, CertificationStatus.REJECTED, 0);
        sample.certification(2, zoe, CertificationStatus.CANCELLED, 0);

        JsonNode told = told(certifications(
                "9990001X", tokenWith("rectorat", FeedRights.all().withAllStatuses())));

        assertThat(told.findValuesAsText("id")).containsExactly("1");
    }

    @Test
    void theLivretIsToldAndNotTheNewerAttemptThatIsAwaited() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Zoé", "3 A");
        sample.livret(zoe, 1, 312);
        sample.certification(2, zoe, CertificationStatus.PENDING, 0);
        long leo = sample.pupil(Sample.PINS, "990000002AB", "ABEL", "Léo", "3 A");
        sample.certification(3, leo, CertificationStatus.PENDING, 0);

        JsonNode told = told(certifications(
                "9990001X", tokenWith("rectorat", FeedRights.all().withAllStatuses())));

        assertThat(told.findValuesAsText("id")).containsExactly("3", "1");
        assertThat(told.findValuesAsText("status")).containsExactly("pending", "validated");
    }

    @Test
    void aLyceeHasNoRecuperationAndTellsTheNewestObtainedCertification() throws Exception {
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");
        long zoe = sample.pupil(Sample.PHARE, "990000001AA", "ABEL", "Zoé", "2 A");
        sample.livret(zoe, 1, 312);
        sample.certification(1, zoe, CertificationStatus.VALIDATED, 312);
        sample.certification(4, zoe, CertificationStatus.VALIDATED, 410);
        sample.certification(5, zoe, CertificationStatus.PENDING, 0);
        long leo = sample.pupil(Sample.PHARE, "990000002AB", "BRUN", "Léo", "2 A");
        sample.livret(leo, 2, 250);
        long ines = sample.pupil(Sample.PHARE, "990000003AC", "CLAIR", "Inès", "2 A");
        sample.certification(6, ines, CertificationStatus.REJECTED, 0);
        long leaver = sample.pupil(Sample.PHARE, "990000004AD", "DUVAL", "Noé", "2 A");
        sample.certification(7, leaver, CertificationStatus.VALIDATED, 250);
        sample.leaves(leaver);
        for (long pupil : new long[] {zoe, leo, ines, leaver}) {
            sample.isOfMef(pupil, "20010015110");
        }

        assertThat(told(certifications(Sample.PHARE.value(), token())).findValuesAsText("pixScore"))
                .containsExactly("410", "250");
        assertThat(told(certifications(
                                Sample.PHARE.value(),
                                tokenWith("rectorat", FeedRights.all().withAllStatuses())))
                        .findValuesAsText("status"))
                .containsExactly("validated", "validated", "rejected");
    }
}
