package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.LYCEE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static fr.passerelle.routes.bench.Sample.OTHER_ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.ReplayLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.pix.ExportFormat;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.UploadOutcome;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, UploadRoute.class);

    private static final String ROUTE = "Upload a SIECLE export to Pix Orga";

    private static final UploadOutcome UNDER_WAY =
            new UploadOutcome.UnderWay("import 12", Duration.ofMillis(1), Duration.ofMinutes(10));

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void theAppliedExportGoesToTheSchoolsOrganizationOnce() {
        toUpload(COLLEGE, "export un");
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload")).containsExactly("upload " + ORGANIZATION + " export un");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE);
        assertThat(uploadsJournalled()).isOne();
    }

    @Test
    void aFregataCsvIsSentAsCsvAndAnXmlAsXml() {
        toUpload(
                COLLEGE,
                "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d'usage;"
                        + "Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
                        + "Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;"
                        + "Code MEF*;Division*\n");
        toUpload(COLLEGE, new String(Sample.export(COLLEGE, 1, 1), StandardCharsets.US_ASCII));
        BENCH.untilIdle();

        assertThat(BENCH.pix().formats()).containsExactly(ExportFormat.CSV, ExportFormat.XML);
    }

    /** Pix compares to the letter, and would refuse the file for it. */
    @Test
    void aFregataHeaderWithATypographicApostropheIsSentToTheLetter() {
        toUpload(COLLEGE, "Identifiant unique*;Nom d\u2019usage;Code\u00A0pays  naissance*\n9900;Hote;99100\n");
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload"))
                .containsExactly("upload " + ORGANIZATION
                        + " Identifiant unique*;Nom d'usage;Code pays naissance*\n9900;Hote;99100\n");
    }

    @Test
    void anUploadThatPixRefusesIsDoneAndTheNextExportDoesNotWaitBehindIt() {
        BENCH.pix().answerUpload(new UploadOutcome.Refused(List.of(new PixError("412", "EMPTY", null, Map.of()))));
        toUpload(COLLEGE, "export un");
        BENCH.untilIdle();
        BENCH.pix().answerUpload(new UploadOutcome.Imported());
        toUpload(COLLEGE, "export deux");
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload"))
                .containsExactly("upload " + ORGANIZATION + " export un", "upload " + ORGANIZATION + " export deux");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE, WorkState.DONE);
        assertThat(LEDGER.get(FlowView.class).quarantined()).isEmpty();
        assertThat(pixStates()).containsExactly("REFUSED", "IMPORTED");
        assertThat(uploadsJournalled()).isOne();
    }

    @Test
    void anAccountWithoutTheRightToImportIsStillQuarantinedAtOnce() {
        BENCH.pix().fail("upload", 1, () -> new PartnerRefused("import-siecle: Pix refused with 403", 403, List.of()));
        toUpload(COLLEGE, "export un");
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload")).hasSize(1);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.QUARANTINED);
        assertThat(uploadsJournalled()).isZero();
    }

    @Test
    void nothingIsSentForASchoolThatHasLostItsOrganizationNumber() {
        toUpload(LYCEE, "export un");
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload")).isEmpty();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE);
        assertThat(pixStates()).containsExactly("NOT_SENT");
    }

    @Test
    void anExportOfWhichADecisionWasTakenBackMeanwhileIsNotSent() {
        LEDGER.inTransaction(() -> {
            toUpload(COLLEGE, "export un");
            return keptFromPix();
        });
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload")).isEmpty();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE);
        assertThat(pixStates()).containsExactly("NOT_SENT");
    }

    @Test
    void anImportThatPixHasBegunIsFollowedToItsEndThoughADecisionIsTakenBackMeanwhile() {
        BENCH.pix().answerUpload(UNDER_WAY);
        BENCH.pix().answerFollowUp(UNDER_WAY);
        toUpload(COLLEGE, "export un");
        RouteBench.patiently().until(() -> BENCH.pix().calls("followUp").size() > 1);
        keptFromPix();
        BENCH.pix().answerFollowUp(new UploadOutcome.Imported());
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload")).hasSize(1);
        assertThat(pixStates()).as("it is told where it is").containsExactly("IMPORTED");
    }

    @Test
    void moreThanPixTakesIsNotSentAndTheReportSaysSo() {
        toUpload(COLLEGE, "e".repeat(PixPort.MOST_BYTES + 1));
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload")).isEmpty();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE);
        assertThat(pixStates()).containsExactly("NOT_SENT");
        assertThat(LEDGER.jdbc()
                        .sql("select report::text from received_file")
                        .query(String.class)
                        .single())
                .contains("TOO_LARGE_FOR_PIX");
    }

    @Test
    void anUploadIsDeliveredAgainUntilPixIsBack() {
        BENCH.pix().fail("upload", 3, () -> new PartnerUnavailable("Pix Orga ne répond pas"));
        toUpload(COLLEGE, "export un");
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload")).hasSize(4);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE);
        assertThat(LEDGER.count("select attempts from work")).isEqualTo(3);
        assertThat(uploadsJournalled()).isOne();
    }

    @Test
    void whilePixStaysAwayTheWorkIsQuarantinedAfterTheLastAttemptAndLaterWorkOfTheSchoolWaits() {
        BENCH.pix()
                .failForEver(
                        "upload", () -> new PartnerUnavailable("Pix Orga ne répond pas", new IOException("HTTP 503")));
        long first = toUpload(COLLEGE, "export un");
        toUpload(COLLEGE, "export deux");
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.QUARANTINED, WorkState.READY);
        assertThat(BENCH.pix().calls("upload"))
                .hasSize(RouteBench.attempts())
                .containsOnly("upload " + ORGANIZATION + " export un");
        Work quarantined = LEDGER.get(FlowView.class).quarantined().get(0);
        assertThat(quarantined.id()).isEqualTo(first);
        assertThat(quarantined.attempts()).isEqualTo(RouteBench.attempts());
        assertThat(quarantined.lastError()).isEqualTo("IOException: HTTP 503");

        // Another school is not in its way.
        BENCH.pix().heal();
        toUpload(OTHER, "export d'ailleurs");
        BENCH.untilIdle();
        assertThat(BENCH.pix().calls("upload")).endsWith("upload " + OTHER_ORGANIZATION + " export d'ailleurs");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX))
                .containsExactly(WorkState.QUARANTINED, WorkState.READY, WorkState.DONE);
    }

    @Test
    void aReplayLetsTheQuarantinedWorkAndThatBehindItPassInOrder() {
        BENCH.pix().failForEver("upload", () -> new PartnerUnavailable("Pix Orga ne répond pas"));
        long first = toUpload(COLLEGE, "export un");
        toUpload(COLLEGE, "export deux");
        BENCH.untilIdle();

        BENCH.pix().heal();
        assertThat(LEDGER.get(ReplayLedger.class).replay(first, "operateur")).isTrue();
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.UPLOAD_TO_PIX).equals(List.of(WorkState.DONE, WorkState.DONE)));

        assertThat(BENCH.pix().calls("upload"))
                .hasSize(RouteBench.attempts() + 2)
                .endsWith("upload " + ORGANIZATION + " export un", "upload " + ORGANIZATION + " export deux");
        assertThat(uploadsJournalled()).isEqualTo(2);
    }

    @Test
    void anImportIsFollowedByWhoeverTakesTheWorkNextAndIsNotSentAgain() throws Exception {
        BENCH.pix().answerUpload(UNDER_WAY);
        BENCH.pix().answerFollowUp(UNDER_WAY);
        toUpload(COLLEGE, "export un");
        RouteBench.patiently().until(() -> BENCH.pix().calls("followUp").size() > 2);
        BENCH.camel().getRouteController().stopRoute(ROUTE, 10, TimeUnit.SECONDS);
        assertThat(LEDGER.count("select count(*) from work where waits_for = 'import 12'"))
                .as("kept in the ledger, not in the node")
                .isOne();
        BENCH.pix().answerFollowUp(new UploadOutcome.Imported());
        BENCH.camel().getRouteController().startRoute(ROUTE);
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("upload")).hasSize(1);
        assertThat(BENCH.pix().calls("followUp")).containsOnly("followUp import 12");
        assertThat(pixStates()).containsExactly("IMPORTED");
        assertThat(LEDGER.count("select attempts from work")).as("failures").isZero();
        assertThat(uploadsJournalled()).isOne();
    }

    @Test
    void anImportThatIsRefusedWhileItIsFollowedIsRefusedAsIfItWereAtOnce() {
        BENCH.pix().answerUpload(UNDER_WAY);
        BENCH.pix().answerFollowUp(new UploadOutcome.Refused(List.of(new PixError("412", "EMPTY", null, Map.of()))));
        toUpload(COLLEGE, "export un");
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.DONE);
        assertThat(pixStates()).containsExactly("REFUSED");
    }

    @Test
    void aMessageDeliveredTwiceUploadsOnce() {
        long work = toUpload(COLLEGE, "export un");
        BENCH.untilIdle();
        BENCH.deliverAgain(work);

        assertThat(BENCH.pix().calls("upload")).hasSize(1);
        assertThat(uploadsJournalled()).isOne();
    }

    @Test
    void aMessageOfWorkInQuarantineDoesNothing() {
        BENCH.pix().fail("upload", 1, () -> new PartnerRefused("import-siecle: Pix refused with 403", 403, List.of()));
        long work = toUpload(COLLEGE, "export un");
        BENCH.untilIdle();
        BENCH.deliverAgain(work);

        assertThat(BENCH.pix().calls("upload")).hasSize(1);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).containsExactly(WorkState.QUARANTINED);
    }

    private static int keptFromPix() {
        return LEDGER.jdbc()
                .sql("update received_file set pix_state = 'NOT_SENT'")
                .update();
    }

    private static List<String> pixStates() {
        return LEDGER.jdbc()
                .sql("select pix_state from received_file order by id")
                .query(String.class)
                .list();
    }

    private static long toUpload(Uai uai, String export) {
        return LEDGER.inTransaction(() -> {
            long file = BENCH.receive(Flow.IMPORT_SIECLE, uai, export);
            LEDGER.jdbc().sql("delete from work where flow = 'IMPORT_SIECLE'").update();
            return LEDGER.get(WorkLedger.class).ask(Flow.UPLOAD_TO_PIX, uai.value(), Long.toString(file));
        });
    }

    private static long uploadsJournalled() {
        return LEDGER.count("select count(*) from journal where action = 'UPLOADED_TO_PIX'");
    }
}
