package fr.passerelle.routes.notice;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.ReplayLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.ledger.work.WorkRetries;
import fr.passerelle.connectors.notice.MailNotice;
import fr.passerelle.connectors.notice.MailSettings;
import fr.passerelle.connectors.notice.WebhookNotice;
import fr.passerelle.connectors.notice.WebhookSettings;
import fr.passerelle.connectors.pix.FinalisationOutcome;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.UploadOutcome;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.notice.Occasion;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.notice.NoticeJson;
import fr.passerelle.mappings.notice.NoticeText;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import fr.passerelle.routes.pupil.UploadRoute;
import fr.passerelle.routes.session.PushSessionRoute;
import fr.passerelle.routes.work.OldestWork;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an import over its threshold to the mailbox and the webhook of the operators. */
class SendNoticeRouteTest {

    private static final NoticeText TEXT = new NoticeText(URI.create("https://passerelle.exemple.fr"));
    private static final GreenMail MAIL = startMail();
    private static final Hook HOOK = new Hook();

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER,
            channels(),
            ImportSiecleRoute.class,
            UploadRoute.class,
            ClassResultsRoute.class,
            PushSessionRoute.class,
            SendNoticeRoute.class);

    @BeforeEach
    void begin() throws Exception {
        Sample.schools(LEDGER);
        MAIL.purgeEmailFromAllMailboxes();
        HOOK.reset();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        HOOK.stop();
    }

    @Test
    void anImportOverTheThresholdIsToldOnceByEachChannel() throws Exception {
        holdDepartures(COLLEGE);

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .isEqualTo("[Passerelle] l'établissement « Collège des Tilleuls » (" + COLLEGE
                        + ") : une décision vous attend");
        assertThat(mail.getContent().toString())
                .contains("trop de départs d'un coup : 6 élèves sur 20", "https://passerelle.exemple.fr/suspens/1")
                .doesNotContain(Sample.ine(1), Sample.lastName(1), Sample.firstName(1));
        assertThat(HOOK.events()).containsExactly("import.held");
        assertThat(HOOK.bodies().get(0))
                .contains("\"kind\":\"LEAVING\"", "\"pupils\":6", "\"active\":20")
                .doesNotContain(Sample.ine(1), Sample.lastName(1), Sample.firstName(1));
        assertThat(journal()).containsExactly("MAIL holds 1", "WEBHOOK holds 1");
    }

    @Test
    void aClassCsvOfWhichNothingCouldBeKeptIsToldOnceHoweverOftenItIsDropped() throws Exception {
        for (int i = 0; i < 2; i++) {
            BENCH.receive(
                    Flow.READ_CLASS_RESULTS,
                    COLLEGE,
                    "Numéro de certification;Prénom;Nom;Date de naissance;Statut;Score en Pix;1.1;1.2;1.3;2.1;2.2;2.3;2.4;3.1;"
                            + "3.2;3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n71;A;B;01/01/2012;"
                            + "Obtenue;312;" + "-;".repeat(16) + "04/03/2027\n");
            BENCH.untilIdle();
        }

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getContent().toString())
                .contains("résultats écartés", "https://passerelle.exemple.fr/suspens/1");
        assertThat(HOOK.events()).hasSize(1);
    }

    @Test
    void theSameExportDroppedAgainIsNotToldAgain() {
        byte[] shrunk = holdDepartures(COLLEGE);
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, shrunk);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).hasSize(3);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(HOOK.events()).hasSize(1);
    }

    @Test
    void aMessageThatIsDeliveredTwiceByTheBrokerIsToldOnce() {
        holdDepartures(COLLEGE);
        for (long work : notices()) {
            BENCH.deliverAgain(work);
        }
        BENCH.untilIdle();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(HOOK.events()).hasSize(1);
    }

    @Test
    void aWebhookThatIsNotWellIsTriedAgainAndTheMailIsNotRepeated() {
        HOOK.answer(500, 503);
        holdDepartures(COLLEGE);

        assertThat(HOOK.events()).hasSize(3);
        assertThat(HOOK.bodies())
                .allMatch(body -> body.contains(HOOK.deliveries().get(0)));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(BENCH.works(Flow.SEND_NOTICE)).containsExactly(WorkState.DONE, WorkState.DONE);
    }

    @Test
    void aWebhookThatRefusesIsQuarantinedAtOnceAndHoldsUpNoMail() {
        HOOK.answer(400);
        holdDepartures(COLLEGE);

        assertThat(HOOK.events()).hasSize(1);
        assertThat(BENCH.works(Flow.SEND_NOTICE)).containsExactlyInAnyOrder(WorkState.DONE, WorkState.QUARANTINED);
        assertThat(BENCH.get(FlowView.class).quarantined()).singleElement().satisfies(work -> {
            assertThat(work.subject()).isEqualTo("webhook:" + COLLEGE);
            assertThat(work.lastError()).contains("refuse l'avis (400)");
        });

        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, "n'importe quoi");
        BENCH.untilIdle();
        assertThat(MAIL.getReceivedMessages())
                .as("the mail of the refused file")
                .hasSize(2);
        assertThat(HOOK.events())
                .as("the refused file waits behind no quarantine")
                .containsExactly("import.held", "file.refused");

        BENCH.get(ReplayLedger.class)
                .replay(BENCH.get(FlowView.class).quarantined().get(0).id(), "operateur");
        BENCH.untilIdle();
        assertThat(HOOK.events()).containsExactly("import.held", "file.refused", "import.held");
    }

    @Test
    void aNewHoldIsToldBehindANoticeInQuarantineWithWhatThatOneDidNotTell() {
        HOOK.answer(400);
        holdDepartures(COLLEGE);
        BENCH.get(HoldLedger.class)
                .close(BENCH.get(HoldView.class).open(Scope.all()).get(0).id(), HoldState.REFUSED, "operateur");
        BENCH.receive(
                Flow.IMPORT_SIECLE,
                COLLEGE,
                Sample.export(COLLEGE, 3, IntStream.rangeClosed(8, 20).toArray()));
        BENCH.untilIdle();
        assertThat(HOOK.events()).containsExactly("import.held", "import.held");

        BENCH.get(ReplayLedger.class)
                .replay(BENCH.get(FlowView.class).quarantined().get(0).id(), "operateur");
        BENCH.untilIdle();
        assertThat(HOOK.events()).as("once for each hold").hasSize(2);
    }

    @Test
    void whatWasDecidedBeforeTheNoticeLeftIsNotTold() {
        HOOK.answer(400);
        holdDepartures(COLLEGE);
        long hold = BENCH.get(HoldView.class).open(Scope.all()).get(0).id();
        BENCH.get(HoldLedger.class).close(hold, HoldState.REFUSED, "operateur");
        BENCH.get(ReplayLedger.class)
                .replay(BENCH.get(FlowView.class).quarantined().get(0).id(), "operateur");
        BENCH.untilIdle();

        assertThat(HOOK.events()).hasSize(1);
        assertThat(BENCH.works(Flow.SEND_NOTICE)).containsOnly(WorkState.DONE);
        assertThat(journal()).containsExactly("MAIL holds 1");
    }

    @Test
    void eachSchoolIsToldApart() {
        holdDepartures(COLLEGE);
        holdDepartures(OTHER, 101);

        assertThat(MAIL.getReceivedMessages()).hasSize(2);
        assertThat(HOOK.bodies()).anyMatch(body -> body.contains(OTHER.value())).hasSize(2);
    }

    @Test
    void aRefusedExportIsToldWithItsCauses() throws Exception {
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, "n'importe quoi");
        BENCH.untilIdle();

        assertThat(MAIL.getReceivedMessages())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).endsWith(": un fichier est refusé"));
        assertThat(MAIL.getReceivedMessages()[0].getContent().toString())
                .contains("- Fichier illisible", "(INVALID_FILE) : 1 fois");
        assertThat(HOOK.events()).containsExactly("file.refused");
        assertThat(journal()).containsExactly("MAIL file 1", "WEBHOOK file 1");
    }

    @Test
    void aSessionThatPixRefusesIsToldWithPixsCode() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1));
        BENCH.pix().hold(Sample.ORGANIZATION, List.of(Sample.learner(1)));
        BENCH.pix()
                .answerFinalisation(new FinalisationOutcome.Refused(
                        List.of(new PixError("412", "SessionNotAccessible", null, Map.of()))));
        receive(session(4021, 2001));

        assertThat(MAIL.getReceivedMessages())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getContent().toString())
                        .contains("Sessions finalisées", "Pix Certif refuse la session")
                        .doesNotContain(Sample.ine(1)));
        assertThat(HOOK.bodies()).singleElement().asString().contains("SESSION_REFUSED_BY_PIX");
    }

    @Test
    void anAccountWithoutRightOnACentreIsToldOnceUntilASessionOfItComesThrough() throws Exception {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1));
        BENCH.pix().hold(Sample.ORGANIZATION, List.of(Sample.learner(1)));
        Supplier<RuntimeException> no =
                () -> new PartnerRefused("sessions", 404, List.of(new PixError("404", null, null, Map.of())));
        BENCH.pix().failForEver("session", no);
        receive(session(4021, 2001));
        receive(session(4022, 2001));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);

        receive(session(4023, 2002));
        assertThat(MAIL.getReceivedMessages()).as("another centre").hasSize(2);

        BENCH.pix().heal();
        LEDGER.clock().advance(Duration.ofMinutes(1));
        receive(session(4022, 2001));
        LEDGER.clock().advance(Duration.ofMinutes(1));
        BENCH.pix().failForEver("session", no);
        receive(session(4024, 2001));
        assertThat(MAIL.getReceivedMessages()).as("the right is missing again").hasSize(3);
        assertThat(MAIL.getReceivedMessages()[0].getContent().toString())
                .contains("il n'est pas membre du centre de certification");
    }

    private static void receive(Session session) {
        BENCH.receive(Flow.PUSH_SESSION, COLLEGE, "session.json", new SessionFile().write(session));
        BENCH.untilIdle();
    }

    private static Session session(long id, long center) {
        return new Session(
                id,
                COLLEGE,
                center,
                "Site principal",
                "B12",
                LocalDate.of(2027, 2, 4),
                LocalTime.of(14, 0),
                List.of("Une surveillante"),
                Instant.parse("2027-02-04T17:10:00Z"),
                null,
                false,
                false,
                List.of(new Candidate(Sample.ine(1), 880_001L, true, true, null, null, List.of())));
    }

    @Test
    void anExportThatPixRefusesIsToldWithPixsCodes() throws Exception {
        BENCH.pix()
                .answerUpload(new UploadOutcome.Refused(List.of(
                        new PixError("412", "SEX_CODE_REQUIRED", null, Map.of("nationalStudentId", Sample.ine(1))))));
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 3, 1, 2));
        BENCH.untilIdle();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getContent().toString())
                .contains("- Code sexe absent (SEX_CODE_REQUIRED) : 1 fois")
                .doesNotContain(Sample.ine(1));
        assertThat(HOOK.events()).containsExactly("file.refused");
    }

    @Test
    void workThatNobodyTakesIsToldOnceForAllTheTimeThatItLasts() throws Exception {
        // No route of this bench takes it.
        long stuck = BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        late(1);
        BENCH.get(OldestWork.class).look();

        assertThat(MAIL.getReceivedMessages()[0].getSubject())
                .isEqualTo("[Passerelle] du travail attend, ou dure, trop longtemps");
        assertThat(MAIL.getReceivedMessages()[0].getContent().toString())
                .contains("- Résultats du jury : un travail attend d'être pris depuis le ", "/sante");
        assertThat(HOOK.events()).containsExactly("work.late");
        assertThat(LEDGER.count("select count(*) from journal where details ->> 'alarms' = '1'"))
                .isEqualTo(2);
        assertThat(BENCH.works(Flow.SEND_NOTICE)).containsExactly(WorkState.DONE, WorkState.DONE);

        BENCH.get(WorkLedger.class).done(stuck);
        BENCH.get(OldestWork.class).look();
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        late(2);
        assertThat(HOOK.events()).as("another spell").containsExactly("work.late", "work.late");
    }

    @Test
    void workInQuarantineIsToldOnceUntilNoneOfItsFlowIsThere() throws Exception {
        long refused = BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        quarantined(refused, 1);
        BENCH.get(OldestWork.class).look();

        assertThat(MAIL.getReceivedMessages()[0].getSubject())
                .isEqualTo("[Passerelle] des traitements sont en quarantaine");
        assertThat(MAIL.getReceivedMessages()[0].getContent().toString())
                .contains("- Résultats du jury : un travail est en quarantaine depuis le ", "/quarantaine");
        assertThat(HOOK.events()).containsExactly("work.late");

        BENCH.get(WorkRetries.class).discard(refused, "operateur", "sans objet");
        BENCH.get(OldestWork.class).look();
        quarantined(BENCH.ask(Flow.PULL_RESULTS, COLLEGE), 2);
        assertThat(HOOK.events()).as("another spell").containsExactly("work.late", "work.late");
    }

    /** Waits until the quarantine was told so many times. */
    private static void quarantined(long work, int times) {
        LEDGER.jdbc()
                .sql("update work set state = 'QUARANTINED', quarantined_at = now() where id = ?")
                .param(work)
                .update();
        BENCH.get(OldestWork.class).look();
        RouteBench.patiently()
                .until(() -> LEDGER.count("select count(*) from work where flow = 'SEND_NOTICE' and state = 'DONE'")
                        == 2L * times);
    }

    /** Work has waited for an hour; waits until that was told so many times. */
    private static void late(int times) {
        LEDGER.jdbc()
                .sql("update work set not_before = now() - interval '1 hour' where flow = 'PULL_RESULTS'")
                .update();
        BENCH.get(OldestWork.class).look();
        RouteBench.patiently()
                .until(() -> LEDGER.count("select count(*) from work where flow = 'SEND_NOTICE' and state = 'DONE'")
                        == 2L * times);
    }

    @Test
    void anImportThatChangesNothingDangerousIsNotTold() {
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 3, 1, 2));
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.SEND_NOTICE)).isEmpty();
        assertThat(BENCH.camel().getRouteController().getRouteStatus("Send a notice"))
                .isEqualTo(ServiceStatus.Started);
    }

    /** Twenty pupils, of which six are missing from the next export; gives that export. */
    private static byte[] holdDepartures(Uai uai) {
        return holdDepartures(uai, 1);
    }

    /** Of twenty pupils from that number on, six leave at once. */
    private static byte[] holdDepartures(Uai uai, int first) {
        BENCH.receive(
                Flow.IMPORT_SIECLE,
                uai,
                Sample.export(uai, 1, IntStream.range(first, first + 20).toArray()));
        byte[] shrunk =
                Sample.export(uai, 2, IntStream.range(first + 6, first + 20).toArray());
        BENCH.receive(Flow.IMPORT_SIECLE, uai, shrunk);
        BENCH.untilIdle();
        return shrunk;
    }

    private static List<Long> notices() {
        return LEDGER.jdbc()
                .sql("select id from work where flow = 'SEND_NOTICE' order by id")
                .query(Long.class)
                .list();
    }

    private static List<String> journal() {
        return LEDGER.jdbc().sql("""
                        select (details ->> 'channel') || coalesce(' holds ' || (details ->> 'holds'), '')
                            || coalesce(' file ' || (details ->> 'file'), '')
                        from journal where action = 'NOTICE_SENT' and uai is not null order by 1""").query(String.class).list();
    }

    private static GreenMail startMail() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static NoticeChannels channels() {
        MailSettings mail = new MailSettings(
                "127.0.0.1",
                MAIL.getSmtp().getPort(),
                "",
                "",
                "passerelle@exemple.fr",
                List.of("dsi@exemple.fr"),
                false);
        return new NoticeChannels(
                EnumSet.allOf(Occasion.class),
                List.of(
                        new MailNotice(mail, Duration.ofSeconds(20), TEXT, LEDGER.clock()),
                        new WebhookNotice(
                                new WebhookSettings(HOOK.url().toString(), "secret"),
                                Duration.ofSeconds(20),
                                new NoticeJson(TEXT),
                                LEDGER.clock())));
    }
}
