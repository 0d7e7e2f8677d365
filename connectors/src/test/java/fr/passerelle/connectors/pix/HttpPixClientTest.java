package fr.passerelle.connectors.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate.AbortReason;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.mappings.pix.LearnerPage;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.simulators.pix.imports.ImportMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpPixClientTest extends SimulatedPix {

    @Test
    void anExportIsFollowedUntilItIsImported() {
        assertThat(PixUploads.toTheEnd(client, ORGANIZATION, export(UAI), ExportFormat.XML))
                .isEqualTo(new UploadOutcome.Imported());

        LearnerPage page = client.participants(ORGANIZATION, 1, 50);

        assertThat(page.isLast()).isTrue();
        assertThat(page.learners()).extracting(PixLearner::division).containsExactly("3 A");
        assertThat(page.learners().get(0).certifiability()).isEqualTo(Certifiability.CERTIFIABLE);
        assertThat(page.learners().get(0).certifiableAt()).isEqualTo("2026-11-03");
    }

    @Test
    void anExportThatPixRefusesLaterBringsItsErrors() {
        assertThat(refusalOf(
                        PixUploads.toTheEnd(client, ORGANIZATION, export(Uai.ofNumber(9_990_002)), ExportFormat.XML)))
                .extracting(PixError::code)
                .containsExactly("UAI_MISMATCHED");
    }

    @Test
    void anExportThatPixRefusesAtOnceBringsItsErrors() {
        pix.importMode(ImportMode.SYNCHRONOUS);

        assertThat(refusalOf(
                        PixUploads.toTheEnd(client, ORGANIZATION, export(Uai.ofNumber(9_990_002)), ExportFormat.XML)))
                .extracting(PixError::code)
                .containsExactly("UAI_MISMATCHED");
        assertThat(PixUploads.toTheEnd(client, ORGANIZATION, export(UAI), ExportFormat.XML))
                .isEqualTo(new UploadOutcome.Imported());
    }

    @Test
    void anExportThatIsTooLargeIsRefusedWithItsLimit() {
        List<PixError> errors =
                refusalOf(PixUploads.toTheEnd(client, ORGANIZATION, new byte[20 * 1024 * 1024 + 1], ExportFormat.XML));

        assertThat(errors).extracting(PixError::code).containsExactly("PAYLOAD_TOO_LARGE");
        assertThat(errors.get(0).meta()).isEqualTo(Map.of("maxSize", "20"));
    }

    @Test
    void anOrganisationThatIsNotOursIsRefused() {
        PartnerRefused refusal = catchThrowableOfType(
                PartnerRefused.class, () -> PixUploads.toTheEnd(client, 999, export(UAI), ExportFormat.XML));

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.errors()).hasSize(1);
        assertThatThrownBy(() -> client.participants(999, 1, 10)).isInstanceOf(PartnerRefused.class);
    }

    @Test
    void pupilsAreEnrolledByTheirPixNumbers() {
        PixUploads.toTheEnd(client, ORGANIZATION, export(UAI), ExportFormat.XML);
        long learner =
                client.participants(ORGANIZATION, 1, 10).learners().get(0).id();

        client.enrol(SESSION, List.of(learner));

        assertThat(pix.enrolledIn(SESSION)).containsExactly(learner);
        assertThatThrownBy(() -> client.enrol(SESSION, List.of(1L)))
                .isInstanceOf(PartnerRefused.class)
                .hasMessageContaining("404");
    }

    @Test
    void anIssueIsReportedOrRefused() {
        assertThatCode(() -> client.report(TEST, new IssueReport("FRAUD", null, null, null)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> client.report(TEST, new IssueReport("OTHER", null, "?", null)))
                .isInstanceOf(PartnerRefused.class);
    }

    @Test
    void aSessionIsFinalisedAndTheSecondTimeItWasAlready() {
        assertThat(client.isFinalised(SESSION)).isFalse();
        assertThat(client.finalise(session(SESSION, false, AbortReason.TECHNICAL)))
                .isEqualTo(new FinalisationOutcome.Finalised());
        assertThat(pix.isFinalised(SESSION)).isTrue();
        assertThat(client.isFinalised(SESSION)).isTrue();

        assertThat(client.finalise(session(SESSION, false, AbortReason.TECHNICAL)))
                .isEqualTo(new FinalisationOutcome.AlreadyFinalised());
    }

    @Test
    void aSessionThatPixRefusesBringsItsErrors() {
        assertThat(client.finalise(session(SESSION, true, AbortReason.CANDIDATE)))
                .isInstanceOfSatisfying(
                        FinalisationOutcome.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(PixError::code)
                                .containsExactly("SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE"));
        assertThat(client.finalise(session(1, true, null))).isInstanceOf(FinalisationOutcome.Refused.class);
        assertThat(pix.isFinalised(SESSION)).isFalse();
    }

    @Test
    void theFeedOfASchoolIsRead() {
        PixUploads.toTheEnd(client, ORGANIZATION, export(UAI), ExportFormat.XML);
        client.finalise(session(SESSION, true, null));

        List<FeedCertification> feed =
                client.certifications(UAI, SchoolYear.PARIS).certifications();

        assertThat(feed).hasSize(1);
        assertThat(feed.get(0).ine()).isEqualTo(ADA);
        assertThat(feed.get(0).certification().id()).isEqualTo(TEST);
        assertThat(feed.get(0).certification().pixScore()).isEqualTo(312);
        assertThat(feed.get(0).certification().levels()).isEqualTo(Map.of(Competence.INTERAGIR, 4));
        assertThat(client.certifications(Uai.ofNumber(9_990_009), SchoolYear.PARIS)
                        .certifications())
                .isEmpty();
    }

    @Test
    void theResultsOfAClassAreFetchedAsTheyAre() throws Exception {
        PixUploads.toTheEnd(client, ORGANIZATION, export(UAI), ExportFormat.XML);
        client.finalise(session(SESSION, true, null));

        byte[] csv = client.classResults(ORGANIZATION, "3 A");

        assertThat(new ClassResultsReader().read(csv).rows())
                .extracting(row -> row.certification().id())
                .containsExactly(TEST);
        assertThat(client.classResults(ORGANIZATION, "6 Z")).isEmpty();
    }

    @Test
    void aWrongPasswordNamesTheVariablesToCheckAndIsNotTold() {
        PixPort stranger = client(java.time.Duration.ofSeconds(5), "not-the-password");

        assertThatThrownBy(() -> stranger.participants(ORGANIZATION, 1, 10))
                .isInstanceOf(PartnerUnavailable.class)
                .hasMessageContainingAll("PASSERELLE_PIX_PASSWORD", "401")
                .hasMessageNotContaining("not-the-password");
    }

    private static List<PixError> refusalOf(UploadOutcome outcome) {
        assertThat(outcome).isInstanceOf(UploadOutcome.Refused.class);
        return ((UploadOutcome.Refused) outcome).errors();
    }
}
