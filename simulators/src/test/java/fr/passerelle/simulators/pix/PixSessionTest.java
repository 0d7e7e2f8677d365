package fr.passerelle.simulators.pix;

import static fr.passerelle.simulators.pix.Siecle.eleve;
import static fr.passerelle.simulators.pix.Siecle.export;
import static fr.passerelle.simulators.pix.Worlds.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixSessionTest extends PixContract {

    private static final String ENROL = "/api/sessions/4021/enrol-students-to-session";
    private static final String GOOD = report(ADA_S_TEST, true, null) + "," + report(BLAISE_S_TEST, false, "candidate");

    @Test
    void pupilsOfTheSchoolAreEnrolledOnce() throws Exception {
        imported(ORGANIZATION, export(UAI, eleve(ADA, "A", "Ada", "3 A")));
        long ada =
                participants(ORGANIZATION, "").path("data").path(0).path("id").asLong();
        String body = "{\"data\":{\"attributes\":{\"organization-learner-ids\":[" + ada + "]}}}";

        call("PUT", ENROL, body);
        Reply again = call("PUT", ENROL, body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("data")).hasSize(1);
        assertThat(pix.enrolledIn(SESSION)).containsExactly(ada);
    }

    @Test
    void aPupilOfAnotherSchoolIsNotEnrolled() throws Exception {
        imported(OTHER_ORGANIZATION, export(OTHER_UAI, eleve(CHLOE, "C", "Chloé", "3 E")));
        long chloe = participants(OTHER_ORGANIZATION, "")
                .path("data")
                .path(0)
                .path("id")
                .asLong();

        Reply reply = call("PUT", ENROL, "{\"data\":{\"attributes\":{\"organization-learner-ids\":[" + chloe + "]}}}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(pix.enrolledIn(SESSION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/sessions/4021/enrol-students-to-session, '{\"data\":{\"attributes\":{\"organization-learner-ids\":[5]}}}', 404",
        "/api/sessions/9999/enrol-students-to-session, '{\"data\":{\"attributes\":{\"organization-learner-ids\":[5]}}}', 404",
        "/api/sessions/4021/enrol-students-to-session, '{\"data\":{\"attributes\":{\"organization-learner-ids\":[]}}}', 422",
        "/api/sessions/4021/enrol-students-to-session, '{\"data\":{\"attributes\":{\"organization-learner-ids\":[\"x\"]}}}', 422",
        "/api/sessions/4021/enrol-students-to-session, '{\"data\":{}}', 422",
        "/api/sessions/4021/enrol-students-to-session, 'not json', 400"
    })
    void anEnrolmentThatMakesNoSenseIsRefused(String path, String body, int status) throws Exception {
        assertThat(call("PUT", path, body).status()).isEqualTo(status);
    }

    @Test
    void aSessionIsFinalisedOnce() throws Exception {
        Reply first = finalise(SESSION, GOOD);
        Reply second = finalise(SESSION, GOOD);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEmpty();
        assertThat(pix.isFinalised(SESSION)).isTrue();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("SESSION_ALREADY_FINALIZED");
    }

    @Test
    void whereASessionStandsIsToldAndNobodyIsAddedOnceItIsFinalised() throws Exception {
        assertThat(status(SESSION)).isEqualTo("created");
        finalise(SESSION, GOOD);

        assertThat(status(SESSION)).isEqualTo("finalized");
        assertThat(call("PUT", ENROL, "{\"data\":{\"attributes\":{\"organization-learner-ids\":[5]}}}")
                        .status())
                .isEqualTo(400);
        assertThat(call("GET", "/api/sessions/9999", "").status()).isEqualTo(404);
    }

    private String status(long session) throws Exception {
        return call("GET", "/api/sessions/" + session, "")
                .json()
                .path("data")
                .path("attributes")
                .path("status")
                .asText();
    }

    @Test
    void aSessionOfLastYearIsFinalisedAlready() throws Exception {
        assertThat(finalise(3001, report(CHLOE_S_TEST, true, null)).code()).isEqualTo("SESSION_ALREADY_FINALIZED");
    }

    @Test
    void aSessionThatNobodyBeganCannotBeFinalised() throws Exception {
        Reply created = call("POST", "/api/certification-centers/771/session", """
                {"data":{"attributes":{"address":"Site","room":"B12","date":"2027-03-18","time":"14:00","examiner":"E"}}}""");
        assertThat(created.status()).isEqualTo(201);

        Reply reply = finalise(created.json().path("data").path("id").asLong(), "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("SESSION_WITHOUT_STARTED_CERTIFICATION");
    }

    @Test
    void aSessionOfTomorrowIsNotBegun() throws Exception {
        clock.set("2027-03-03T08:00:00Z");

        assertThat(finalise(SESSION, GOOD).code()).isEqualTo("SESSION_WITHOUT_STARTED_CERTIFICATION");
    }

    @Test
    void aSessionNeedsItsPlaceAndTime() throws Exception {
        assertThat(call(
                                "POST",
                                "/api/certification-centers/771/session",
                                "{\"data\":{\"attributes\":{\"room\":\"B12\"}}}")
                        .status())
                .isEqualTo(422);
        assertThat(call("POST", "/api/certification-centers/1/session", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void fewerAbortReasonsThanUnfinishedTestsAreAConflict() throws Exception {
        Reply reply = finalise(SESSION, report(ADA_S_TEST, true, null) + "," + report(BLAISE_S_TEST, false, null));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON");
        assertThat(pix.isFinalised(SESSION)).isFalse();
    }

    @Test
    void moreAbortReasonsThanUnfinishedTestsAreAConflict() throws Exception {
        Reply reply =
                finalise(SESSION, report(ADA_S_TEST, true, "technical") + "," + report(BLAISE_S_TEST, true, null));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE");
    }

    @Test
    void theCountsMayBeRightAndAReportWrong() throws Exception {
        Reply reply =
                finalise(SESSION, report(ADA_S_TEST, true, "technical") + "," + report(BLAISE_S_TEST, false, null));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("InvalidCertificationReportForFinalization");
    }

    @Test
    void aTestOfAnotherSessionHasNoReportHere() throws Exception {
        assertThat(finalise(SESSION, report(CHLOE_S_TEST, true, null)).code())
                .isEqualTo("InvalidCertificationReportForFinalization");
    }

    @Test
    void anUnknownSessionAndOneOfOthersLookTheSame() throws Exception {
        pix.withdrawMembership(ORGANIZATION);

        assertThat(finalise(SESSION, GOOD).status()).isEqualTo(404);
        assertThat(finalise(9999, GOOD).status()).isEqualTo(404);
        assertThat(send(to("/api/sessions/4021/finalization")
                                .method("PUT", java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":{\"attributes\":{\"has-incident\":false}}} | 422",
                "{\"data\":{\"attributes\":{\"has-incident\":\"no\",\"has-joining-issue\":false}}} | 422",
                "{\"data\":{\"attributes\":{\"has-incident\":false,\"has-joining-issue\":false},\"included\":[{\"type\":\"certification-reports\",\"attributes\":{\"is-completed\":true}}]}} | 422",
                "{\"data\":{\"attributes\":{\"has-incident\":false,\"has-joining-issue\":false},\"included\":[{\"type\":\"certification-reports\",\"attributes\":{\"certification-course-id\":880001,\"is-completed\":false,\"abort-reason\":\"late\"}}]}} | 422",
                "{} | 400",
                "oops | 400"
            })
    void aBodyThatIsNotTheContractSIsRefused(String body, int status) throws Exception {
        assertThat(call("PUT", "/api/sessions/4021/finalization", body).status())
                .isEqualTo(status);
    }

    @Test
    void aCommentHasFiveHundredCharactersAtMost() throws Exception {
        String body = "{\"data\":{\"attributes\":{\"has-incident\":false,\"has-joining-issue\":false,"
                + "\"examiner-global-comment\":\"" + "x".repeat(501) + "\"}}}";

        assertThat(call("PUT", "/api/sessions/4021/finalization", body).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SIGNATURE_ISSUE | - | oubli | - | 201",
                "SIGNATURE_ISSUE | - | - | - | 422",
                "SIGNATURE_ISSUE | NAME_OR_BIRTHDATE | oubli | - | 422",
                "CANDIDATE_INFORMATIONS_CHANGES | NAME_OR_BIRTHDATE | nom | - | 201",
                "CANDIDATE_INFORMATIONS_CHANGES | EXTRA_TIME_PERCENTAGE | tiers temps | - | 201",
                "CANDIDATE_INFORMATIONS_CHANGES | - | nom | - | 422",
                "CANDIDATE_INFORMATIONS_CHANGES | NAME_OR_BIRTHDATE | - | - | 422",
                "IN_CHALLENGE | IMAGE_NOT_DISPLAYING | - | 12 | 201",
                "IN_CHALLENGE | IMAGE_NOT_DISPLAYING | - | - | 422",
                "IN_CHALLENGE | IMAGE_NOT_DISPLAYING | - | 501 | 422",
                "IN_CHALLENGE | - | - | 12 | 422",
                "IN_CHALLENGE | LINK_NOT_WORKING | - | 12 | 422",
                "FRAUD | - | - | - | 201",
                "NON_BLOCKING_CANDIDATE_ISSUE | - | malaise | - | 201",
                "NON_BLOCKING_CANDIDATE_ISSUE | - | - | - | 422",
                "NON_BLOCKING_TECHNICAL_ISSUE | - | souris | - | 201",
                "NON_BLOCKING_TECHNICAL_ISSUE | - | - | - | 422",
                "OTHER | - | autre | - | 422",
                "TECHNICAL_PROBLEM | - | panne | - | 422",
                "LATE_OR_LEAVING | LEFT_EXAM_ROOM | sorti | - | 422",
                "CONNECTION_OR_END_SCREEN | - | - | - | 422"
            })
    void anIssueReportIsTakenAsTheContractSays(
            String category, String subcategory, String description, Integer question, int status) throws Exception {
        String attributes = json.createObjectNode()
                .put("category", category)
                .put("subcategory", subcategory)
                .put("description", description)
                .put("question-number", question)
                .toString();

        assertThat(call(
                                "POST",
                                "/api/certification-reports/880001/certification-issue-reports",
                                "{\"data\":{\"attributes\":" + attributes + "}}")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aTestThatDoesNotExistHasNoIssue() throws Exception {
        assertThat(call("POST", "/api/certification-reports/1/certification-issue-reports", "{}")
                        .status())
                .isEqualTo(404);
    }
}
