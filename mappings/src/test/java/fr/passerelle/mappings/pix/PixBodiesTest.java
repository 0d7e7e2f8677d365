package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PixBodiesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode tree(String json) throws Exception {
        return JSON.readTree(json);
    }

    private static Session sample() {
        return Objects.requireNonNull(new SessionFile()
                .read(PixSamples.stream(PixSamples.text("session.json")))
                .session());
    }

    @Test
    void aFinalisationReportsThoseWhoCameAndHasNoBlankComment() throws Exception {
        assertThat(tree(new Finalisation().body(sample()))).isEqualTo(tree(PixSamples.text("finalisation.json")));
    }

    @Test
    void aFinalisationIsTheSameTextForTheSameSession() {
        assertThat(new Finalisation().body(sample())).isEqualTo(new Finalisation().body(sample()));
    }

    @Test
    void anEnrolmentListsTheLearners() throws Exception {
        assertThat(tree(new EnrolmentBody().body(List.of(51001L, 51002L))))
                .isEqualTo(tree("{\"data\":{\"attributes\":{\"organization-learner-ids\":[51001,51002]}}}"));
    }

    @Test
    void anIssueReportNamesItsCertification() throws Exception {
        IssueReport report = new IssueReport("IN_CHALLENGE", "EMBED_NOT_WORKING", null, 12);

        assertThat(tree(new IssueReportBody().body(880123, report))).isEqualTo(tree("""
                                {"data":{"type":"certification-issue-reports",
                                 "attributes":{"category":"IN_CHALLENGE","subcategory":"EMBED_NOT_WORKING",
                                  "description":null,"question-number":12},
                                 "relationships":{"certification-report":{"data":
                                  {"type":"certification-reports","id":"CertificationReport-880123"}}}}}
                                """));
    }
}
