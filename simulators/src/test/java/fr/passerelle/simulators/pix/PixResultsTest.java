package fr.passerelle.simulators.pix;

import static fr.passerelle.domain.certification.CertificationStatus.*;
import static fr.passerelle.simulators.pix.Siecle.eleve;
import static fr.passerelle.simulators.pix.Siecle.export;
import static fr.passerelle.simulators.pix.Worlds.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.mappings.pix.CertificationsFeed;
import fr.passerelle.mappings.pix.ClassResult;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.pix.Siecle.Eleve;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PixResultsTest extends PixContract {

    private static final String CLASS_RESULTS = "/api/organizations/101/certification-results?division=";

    /** Denis: cancelled in the middle of the year, after an older test that stays. Chloé: her second test is not published. */
    @Override
    World world() {
        return with(
                sat(880_010, DENIS, UAI, 3002, "2026-03-05T09:00:00Z", REJECTED, "2026-04-10T10:00:00Z", null, true),
                sat(880_011, DENIS, UAI, 4022, SAT, VALIDATED, PUBLISHED, "2027-05-10T10:00:00Z", true),
                sat(880_012, CHLOE, UAI, 4023, SAT, VALIDATED, null, null, true),
                sat(880_013, "990000005AE", UAI, 4024, SAT, ERROR, PUBLISHED, null, true));
    }

    @BeforeEach
    void importFiveAndFinalise() throws Exception {
        clock.set("2027-05-18T07:00:00Z");
        imported(OTHER_ORGANIZATION, export(OTHER_UAI, eleve(CHLOE, "CŒUR", "Chloé", "3 E")));
        imported(
                ORGANIZATION,
                export(
                        UAI,
                        eleve(DENIS, "DURAND", "Denis", "3 B"),
                        eleve(CHLOE, "CŒUR", "Chloé", "3 B"),
                        eleve("990000005AE", "EYMARD", "Eve", "3 B"),
                        eleve(BLAISE, "BERNARD", "Blaise", "3 A"),
                        eleve(ADA, "ARTAUD", "Ada", "3 A")));
        finalise(SESSION, report(ADA_S_TEST, true, null) + "," + report(BLAISE_S_TEST, true, null));
    }

    @Test
    void aPublishedAndObtainedTestIsShownWhole() throws Exception {
        JsonNode ada = of(ADA);

        assertThat(ada.path("id").asLong()).isEqualTo(ADA_S_TEST);
        assertThat(ada.path("status").asText()).isEqualTo("validated");
        assertThat(ada.path("pixScore").asInt()).isEqualTo(312);
        assertThat(ada.path("competenceResults").toString())
                .isEqualTo("[{\"competenceId\":\"1.1\",\"level\":3},{\"competenceId\":\"5.2\",\"level\":0}]");
        assertThat(ada.path("date").asText()).isEqualTo(SAT);
        assertThat(ada.path("deliveredAt").asText()).isEqualTo(PUBLISHED);
        assertThat(ada.path("certificationCenter").asText()).isEqualTo("Collège des Trois Ponts");
        assertThat(ada.path("verificationCode").asText()).startsWith("P-");
        assertThat(ada.path("birthdate").asText()).isEqualTo("2012-03-17");
    }

    @Test
    void aPublishedAndRejectedTestHasNeitherScoreNorLevels() throws Exception {
        JsonNode blaise = of(BLAISE);

        assertThat(blaise.path("status").asText()).isEqualTo("rejected");
        assertThat(blaise.path("pixScore").asInt()).isZero();
        assertThat(blaise.path("competenceResults")).isEmpty();
    }

    @Test
    void anUnpublishedTestIsPendingWhateverTheJuryThinks() throws Exception {
        clock.set("2027-04-20T09:59:59Z");
        JsonNode ada = of(ADA);

        assertThat(ada.path("status").asText()).isEqualTo("pending");
        assertThat(ada.path("pixScore").asInt()).isZero();
        assertThat(ada.path("competenceResults")).isEmpty();
        assertThat(ada.path("deliveredAt").isNull()).isTrue();
        assertThat(ada.has("verificationCode")).isFalse();
    }

    @Test
    void aPublishedErrorIsShownRaw() throws Exception {
        assertThat(of("990000005AE").path("status").asText()).isEqualTo("error");
    }

    @Test
    void aNewerAttemptHidesWhatWasObtainedElsewhere() throws Exception {
        assertThat(of(CHLOE).path("id").asLong()).isEqualTo(880_012);
        assertThat(of(CHLOE).path("status").asText()).isEqualTo("pending");
    }

    @Test
    void aTestOfTheFormerSchoolIsGivenToTheNewOne() throws Exception {
        clock.set("2027-03-01T07:00:00Z");

        assertThat(of(CHLOE).path("id").asLong()).isEqualTo(CHLOE_S_TEST);
        assertThat(of(CHLOE).path("certificationCenter").asText()).isEqualTo("Collège du Moulin");
    }

    @Test
    void aCancelledTestGivesWayToTheOneBefore() throws Exception {
        assertThat(of(DENIS).path("id").asLong()).isEqualTo(880_010);

        clock.set("2027-05-10T09:59:59Z");

        assertThat(of(DENIS).path("id").asLong()).isEqualTo(880_011);
    }

    @Test
    void aTestOfAnUnfinishedSessionIsNotShown() throws Exception {
        pix.close();
        PixSimulator fresh = PixSimulator.start(world(), clock, folder.resolve("fresh"));
        pix = fresh;
        imported(ORGANIZATION, export(UAI, eleve(ADA, "ARTAUD", "Ada", "3 A")));

        assertThat(certifications(UAI)).isEmpty();
    }

    @Test
    void aDisabledLearnerIsLeftOut() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(BLAISE, "BERNARD", "Blaise", "3 A")));

        assertThat(certifications(UAI).findValuesAsText("nationalStudentId")).containsExactly(BLAISE);
    }

    @Test
    void anIneGivenASecondTimeInheritsNothing() throws Exception {
        imported(OTHER_ORGANIZATION, export(OTHER_UAI, new Eleve(ADA, "AUTRE", "Alix", "02/11/2013", "3 E")));

        assertThat(certifications(OTHER_UAI)).isEmpty();
    }

    @Test
    void theCertificationsComeByName() throws Exception {
        assertThat(certifications(UAI).findValuesAsText("lastName"))
                .containsExactly("ARTAUD", "BERNARD", "CŒUR", "DURAND", "EYMARD");
    }

    @Test
    void theUaiIsComparedWithoutItsCase() throws Exception {
        assertThat(certifications("9990001x")).hasSize(5);
    }

    @Test
    void anUnknownSchoolHasNothingButTheReferential() throws Exception {
        Reply reply = feed("9990003Z");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.attributes().path("certifications")).isEmpty();
        assertThat(reply.json().path("data").has("id")).isFalse();
        assertThat(reply.json().path("data").path("type").asText()).isEqualTo("certificationsResults");
        assertThat(reply.json().path("included")).hasSize(21);
        assertThat(reply.json()
                        .path("data")
                        .path("relationships")
                        .path("competences")
                        .path("data")
                        .findValuesAsText("id"))
                .hasSize(16)
                .isSorted()
                .startsWith("1.1")
                .endsWith("5.2");
    }

    @Test
    void theFeedNeedsItsOwnToken() throws Exception {
        String feed = "/api/organizations/9990001X/certifications";

        assertThat(send(to(feed)).status()).isEqualTo(401);
        assertThat(send(to(feed).header("Authorization", "Bearer nonsense")).status())
                .isEqualTo(401);
        assertThat(get(feed).status()).as("a user's token").isEqualTo(401);
        assertThat(send(to(feed).header("Authorization", "Bearer " + applicationToken("parcoursup")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theFeedIsReadByTheHubSOwnReader() throws Exception {
        assertThat(new CertificationsFeed().read(feed(UAI).body()).certifications())
                .hasSize(5);
    }

    @Test
    void theResultsOfAClassAreACsvWithTheHeadersOf2026() throws Exception {
        Reply reply = get(CLASS_RESULTS + "3%20a");
        String[] lines = reply.body().split("\n", -1);

        assertThat(reply.response().headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(reply.response().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"20270518_resultats_3 a.csv\"");
        assertThat(lines[0])
                .startsWith("\uFEFF\"Numéro de certification\";\"Prénom\";\"Nom\"")
                .contains("\"Statut\";\"Niveau\";\"Score en Pix\";\"1.1\"")
                .endsWith(
                        "\"5.2\";\"Commentaire jury pour l\u2019organisation\";\"Session\";\"Date de passage de la certification\"");
        assertThat(lines[1])
                .startsWith("880001;\"Ada\";\"ARTAUD\";\"17/03/2012\";\"CORK\";\"\";\"Validée\";\"-\";312;3;\"-\"")
                .endsWith(";0;\"\";4021;\"04/03/2027\"");
        assertThat(lines[2]).contains("\"Non obtenue\";\"-\";0;\"-\"");
        assertThat(lines).hasSize(3);
    }

    @Test
    void theResultsOfAClassIncludeTheCancelledAndNotThoseOfOtherSchools() throws Exception {
        String csv = get(CLASS_RESULTS + "3%20B").body();

        List<ClassResult> rows = new ClassResultsReader()
                .read(csv.getBytes(StandardCharsets.UTF_8))
                .rows();

        assertThat(rows).extracting(ClassResult::lastName).containsExactly("DURAND", "EYMARD");
        assertThat(rows).extracting(row -> row.certification().status()).containsExactly(CANCELLED, ERROR);
        assertThat(rows.get(0).certification().id()).isEqualTo(880_011);
    }

    @Test
    void aClassWithoutResultIsNotFound() throws Exception {
        clock.set("2027-04-01T07:00:00Z");

        assertThat(get(CLASS_RESULTS + "3%20A").status()).isEqualTo(404);
        assertThat(get(CLASS_RESULTS + "6%20Z").status()).isEqualTo(404);
        assertThat(get(CLASS_RESULTS).status()).isEqualTo(400);
    }

    private JsonNode certifications(String uai) throws Exception {
        return feed(uai).attributes().path("certifications");
    }

    private JsonNode of(String ine) throws Exception {
        for (JsonNode one : certifications(UAI)) {
            if (one.path("nationalStudentId").asText().equals(ine)) {
                return one;
            }
        }
        throw new AssertionError("the feed does not hold this pupil");
    }
}
