package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static fr.passerelle.routes.bench.Sample.ine;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.netsynchro.HttpNetSynchroClient;
import fr.passerelle.connectors.netsynchro.NetSynchroSettings;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.mappings.netsynchro.NetSynchroError;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.school.ReferentialRoute;
import fr.passerelle.simulators.netsynchro.NetSynchroSimulator;
import fr.passerelle.simulators.pix.http.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From SIECLE's own exports, pulled, to the pupils of a school. */
class PullSiecleRouteTest {

    private static final Charset SIECLE = Charset.forName("ISO-8859-15");
    private static final String[] PRIVATE = {"0600000001", "12 QUAI DES SECRETS", "chez@exemple.test"};
    private static final long LIMIT = 1_000_000;

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH =
            new RouteBench(LEDGER, PullSiecleRoute.class, ImportSiecleRoute.class, ReferentialRoute.class);

    private NetSynchroSimulator netSynchro;

    @BeforeEach
    void start() {
        Sample.schools(LEDGER);
        // No upload here: Pix has its own tests.
        LEDGER.jdbc().sql("update school set pix_organization_id = null").update();
        netSynchro = NetSynchroSimulator.start(LEDGER.clock());
        serve(COLLEGE, 1, 1, 2);
        BENCH.netSynchro().to(client(true, LIMIT));
    }

    @AfterEach
    void stop() {
        netSynchro.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theThreeExportsOfASchoolBecomeItsPupilsDivisionsAndMefs(boolean compressed) {
        BENCH.netSynchro().to(client(compressed, LIMIT));
        pull(COLLEGE);

        assertThat(netSynchro.calls())
                .containsExactly(
                        "sco-structures/" + COLLEGE + "/2026 " + compressed,
                        "sco-nomenclatures/" + COLLEGE + "/2026 " + compressed,
                        "sco-eleves-adr/" + COLLEGE + "/2026 " + compressed);
        assertThat(LEDGER.count("select count(*) from pupil")).isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from division where code = '3 A'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from mef where code = '10310019110'"))
                .isOne();
        assertThat(states()).containsExactly("APPLIED", "APPLIED", "APPLIED");
        assertThat(BENCH.works(Flow.PULL_SIECLE)).containsExactly(WorkState.DONE);
    }

    /** In March the year that began in February is asked for; that of Paris would be the one before. */
    @Test
    void theYearThatRunsAtTheSchoolIsAskedFor() {
        LEDGER.jdbc().sql("update school set academy = 'Nouvelle-Calédonie'").update();
        LEDGER.clock().set(Instant.parse("2026-03-02T02:00:00Z"));
        pull(COLLEGE);

        assertThat(netSynchro.calls()).isNotEmpty().allMatch(call -> call.contains("/" + COLLEGE + "/2026 "));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addressesAndPhonesAreStoredNowhere(boolean compressed) throws IOException {
        BENCH.netSynchro().to(client(compressed, LIMIT));
        pull(COLLEGE);

        List<String> kept = new ArrayList<>();
        for (byte[] content : LEDGER.jdbc()
                .sql("select content from received_file")
                .query(byte[].class)
                .list()) {
            kept.add(text(content));
        }
        try (Stream<Path> files = Files.walk(BENCH.intake())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.add(text(Files.readAllBytes(file)));
            }
        }
        assertThat(kept).hasSize(6).allSatisfy(text -> assertThat(text).doesNotContain(PRIVATE));
        assertThat(kept).anySatisfy(text -> assertThat(text).contains(ine(1)));
    }

    @Test
    void theSameNightTwiceWritesNothingNew() {
        pull(COLLEGE);
        long journal = LEDGER.count("select count(*) from journal");
        pull(COLLEGE);

        assertThat(LEDGER.count("select count(*) from received_file")).isEqualTo(3);
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(journal);
        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).hasSize(1);
        assertThat(BENCH.works(Flow.PULL_SIECLE)).containsExactly(WorkState.DONE, WorkState.DONE);
    }

    @Test
    void aNightWithoutAChangeBringsANewStampAndNoChangeOfAnyPupil() {
        pull(COLLEGE);
        serve(COLLEGE, 2, 1, 2);
        pull(COLLEGE);

        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).hasSize(2);
        assertThat(LEDGER.count("select count(*) from journal where action in ('PUPIL_UPDATED', 'PUPIL_LEFT')"))
                .isZero();
        assertThat(LEDGER.count("select count(*) from pupil")).isEqualTo(2);
    }

    @Test
    void aRefusalIsKeptAsARefusedFileAndTheRestAndTheNextNightGoOn() throws IOException {
        netSynchro.refuse(
                COLLEGE, Flux.PUPILS, new NetSynchroError("ERREUR_TRAITEMENT", "Habilitation retirée", "7", false));
        pull(COLLEGE);

        assertThat(states()).containsExactly("APPLIED", "APPLIED", "REFUSED");
        assertThat(BENCH.verdicts(refusedFile())).containsExactly("NETSYNCHRO_REFUSED");
        assertThat(LEDGER.jdbc()
                        .sql("select flow || ' ' || uai || ' ' || name from received_file where state = 'REFUSED'")
                        .query(String.class)
                        .single())
                .isEqualTo("PULL_SIECLE " + COLLEGE + " sco-eleves-adr-refus.xml");
        Path folder = BENCH.intake().resolve("siecle/refused/" + COLLEGE);
        assertThat(Files.readString(folder.resolve("sco-eleves-adr-refus.xml"), SIECLE))
                .contains("<type>METIER</type>");
        assertThat(Files.readString(folder.resolve("sco-eleves-adr-refus.xml.compte-rendu.txt")))
                .contains("NETSYNCHRO_REFUSED", "ERREUR_TRAITEMENT : Habilitation retirée (7)", "sco-eleves-adr");

        pull(COLLEGE);
        assertThat(states()).containsExactly("APPLIED", "APPLIED", "REFUSED");
        serve(COLLEGE, 2, 1, 2);
        pull(COLLEGE);
        assertThat(LEDGER.count("select count(*) from pupil")).isEqualTo(2);
        assertThat(BENCH.works(Flow.PULL_SIECLE)).containsOnly(WorkState.DONE);
    }

    @Test
    void aSchoolThatSiecleDoesNotKnowIsRefusedForEachOfItsExports() {
        pull(OTHER);

        assertThat(states()).containsExactly("REFUSED", "REFUSED", "REFUSED");
        assertThat(BENCH.works(Flow.PULL_SIECLE)).containsExactly(WorkState.DONE);
    }

    @Test
    void anAnswerThatIsTooLargeIsRefusedWithItsLimit() {
        BENCH.netSynchro().to(client(false, 500));
        pull(COLLEGE);

        assertThat(BENCH.verdicts(refusedFile())).containsExactly("PAYLOAD_TOO_LARGE");
        assertThat(BENCH.works(Flow.PULL_SIECLE)).containsExactly(WorkState.DONE);
        assertThat(LEDGER.count("select count(*) from pupil")).isZero();
    }

    @Test
    void aNetSynchroThatIsNotWellIsAskedAgainAndNothingIsKeptMeanwhile() {
        netSynchro.faults().next("sco-eleves-adr", 1, new Fault.Status(503));
        netSynchro.faults().next("sco-eleves-adr", 1, new Fault.Garbage());
        netSynchro.faults().next("sco-eleves-adr", 1, new Fault.Cut());
        pull(COLLEGE);

        assertThat(LEDGER.count("select attempts from work where flow = 'PULL_SIECLE'"))
                .isEqualTo(3);
        assertThat(states()).containsExactly("APPLIED", "APPLIED", "APPLIED");
        assertThat(LEDGER.count("select count(*) from pupil")).isEqualTo(2);
    }

    @Test
    void aTechnicalErrorThatLastsEndsInTheQuarantineWithItsCauseAndTheOtherSchoolsGoOn() {
        netSynchro.refuse(COLLEGE, Flux.STRUCTURES, new NetSynchroError("ERREUR_INATTENDUE", "Base arrêtée", "", true));
        serve(OTHER, 1, 3);
        BENCH.ask(Flow.PULL_SIECLE, COLLEGE);
        pull(OTHER);

        assertThat(BENCH.works(Flow.PULL_SIECLE)).containsExactly(WorkState.QUARANTINED, WorkState.DONE);
        assertThat(LEDGER.get(FlowView.class).quarantined().get(0).lastError())
                .contains("sco-structures", "ERREUR_INATTENDUE", "Base arrêtée");
        assertThat(LEDGER.count("select count(*) from received_file where uai = '" + COLLEGE + "'"))
                .isZero();
        assertThat(LEDGER.count("select count(*) from pupil")).isOne();
    }

    @Test
    void aMessageDeliveredTwicePullsOnce() {
        pull(COLLEGE);
        BENCH.deliverAgain(BENCH.work(Flow.PULL_SIECLE));

        assertThat(netSynchro.calls()).hasSize(3);
    }

    private void pull(Uai uai) {
        BENCH.ask(Flow.PULL_SIECLE, uai);
        BENCH.untilIdle();
    }

    private static List<String> states() {
        return LEDGER.jdbc()
                .sql("select state from received_file order by id")
                .query(String.class)
                .list();
    }

    private static long refusedFile() {
        return LEDGER.count("select max(id) from received_file where state = 'REFUSED'");
    }

    private void serve(Uai uai, int stampedOn, int... pupils) {
        String eleves = new String(Sample.export(uai, stampedOn, pupils), SIECLE)
                .replace("<CODE_PAYS>", "<TEL_PORTABLE>" + PRIVATE[0] + "</TEL_PORTABLE><CODE_PAYS>")
                .replace("<CODE_SEXE>", "<MEL>" + PRIVATE[2] + "</MEL><CODE_SEXE>")
                .replace(
                        "</DONNEES>",
                        "<ADRESSES><ADRESSE ADRESSE_ID=\"1\"><LIGNE1_ADRESSE>" + PRIVATE[1]
                                + "</LIGNE1_ADRESSE></ADRESSE></ADRESSES></DONNEES>");
        netSynchro.serve(uai, Flux.PUPILS, eleves.getBytes(SIECLE));
        netSynchro.serve(
                uai,
                Flux.STRUCTURES,
                document(
                        "BEE_STRUCTURES",
                        uai,
                        "<DIVISIONS><DIVISION CODE_STRUCTURE=\"3 A\"><LIBELLE_LONG>TROISIEME A</LIBELLE_LONG>"
                                + "<MEFS_APPARTENANCE><MEF_APPARTENANCE><CODE_MEF>10310019110</CODE_MEF>"
                                + "</MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION></DIVISIONS>"));
        netSynchro.serve(
                uai,
                Flux.NOMENCLATURES,
                document(
                        "BEE_NOMENCLATURES",
                        uai,
                        "<MEFS><MEF CODE_MEF=\"10310019110\"><FORMATION>3EME</FORMATION><LIBELLE_LONG>3EME</LIBELLE_LONG>"
                                + "<CODE_MEFSTAT>21160010019</CODE_MEFSTAT></MEF></MEFS>"));
    }

    private static byte[] document(String root, Uai uai, String data) {
        return ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><" + root + "><PARAMETRES><UAJ>" + uai
                        + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES>" + data + "</DONNEES></"
                        + root + ">")
                .getBytes(SIECLE);
    }

    private static String text(byte[] content) throws IOException {
        if (content[0] != 'P') {
            return new String(content, SIECLE);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), SIECLE);
        }
    }

    private HttpNetSynchroClient client(boolean compressed, long mostBytes) {
        return new HttpNetSynchroClient(new NetSynchroSettings(
                netSynchro.url().toString(),
                netSynchro.username(),
                netSynchro.password(),
                "Authorization",
                "",
                compressed,
                Duration.ofSeconds(30),
                mostBytes));
    }
}
