package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.livret.ControlFileLedger;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.lsu.CrcnStatement;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.WorkInHand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The CRCN levels of 6e beside the control file. */
class DeliverCrcnTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER);

    private static final String ROUTE = "Deliver the control file of a school";
    private static final String HEAD =
            "id-be;date-conseil-classe;date-scolarite;nb-retards;nb-abs-justifiees;nb-abs-injustifiees\n";
    private static final CrcnStatement STATEMENT =
            new CrcnStatement("13.0", "Mme", 3, 3, "061300", "MATHS", "S", 4242, "epp", "Attestés par Pix.");

    @TempDir
    Path stated;

    private final Runs runs = new Runs(LEDGER, BENCH);

    @BeforeEach
    void pupils() {
        Sample.schools(LEDGER);
        Sample.base(
                LEDGER,
                COLLEGE,
                Sample.pupil(1),
                Sample.pupil(2, Sample.birthdate(2), "6 A", "10010012110"),
                Sample.pupil(3, Sample.birthdate(3), "6 A", "10010012110"));
        // SIECLE numbers its pupils; those of the samples have a letter.
        LEDGER.jdbc()
                .sql("update pupil set eleve_id = '182650' || substr(eleve_id, 2)")
                .update();
        known(1, 71, CertificationStatus.VALIDATED);
        known(2, 72, CertificationStatus.VALIDATED);
        known(3, 73, CertificationStatus.PENDING);
    }

    @AfterEach
    void stop() throws Exception {
        BENCH.camel().getRouteController().stopRoute(ROUTE, 200, TimeUnit.MILLISECONDS);
        BENCH.camel().removeRoute(ROUTE);
    }

    @Test
    void theLevelsOf6eLieBesideTheControlFileWithAManifestOfTheirOwn() throws Exception {
        state("1826502;2027-06-10;2026-09-01;2;3;0\n");
        long run = deliver(new CrcnOption(true, stated, Map.of(COLLEGE, STATEMENT)));

        String xml = "9990001X_crcn-6e_20270607-0030_" + run + ".xml";
        assertThat(Runs.names(folder()))
                .containsExactly(Runs.name(run), Runs.manifest(run), xml, xml + ".manifeste.json");
        assertThat(Files.readString(folder().resolve(xml)))
                .contains("id-be=\"1826502\"", "code=\"CN_COM_INT\" niveau=\"3\"", "nb-retards=\"2\"")
                .doesNotContain("1826501", "1826503");
        assertThat(Runs.json(folder().resolve(xml + ".manifeste.json"))
                        .path("sha256")
                        .asText())
                .isEqualTo(Runs.sha256(folder().resolve(xml)));
        assertThat(Runs.json(folder().resolve(xml + ".manifeste.json"))
                        .path("lignes")
                        .asInt())
                .isOne();
    }

    @Test
    void whatMayBeAnotherPupilsIsToldOfNobody() throws Exception {
        LEDGER.get(HoldLedger.class).raise(HoldKind.OTHER_PERSON, COLLEGE, "72", Sample.person(LEDGER, 2), Map.of());
        state("1826502;2027-06-10;2026-09-01;2;3;0\n");
        deliver(new CrcnOption(true, stated, Map.of(COLLEGE, STATEMENT)));

        theControlFileIsAlone();
    }

    /** What is stated is of the school's own pupils, by a number that another school gives as well. */
    @Test
    void aPupilOfASchoolThatWasTakenOverIsLeftOutUntilItsSuccessorExportsHim() throws Exception {
        Sample.base(LEDGER, OTHER, Sample.pupil(5, Sample.birthdate(5), "6 A", "10010012110"));
        LEDGER.jdbc()
                .sql("update pupil set eleve_id = '1826502' where uai = ?")
                .params(OTHER.value())
                .update();
        known(5, 75, CertificationStatus.VALIDATED);
        Sample.close(LEDGER, OTHER, COLLEGE);
        state("1826502;2027-06-10;2026-09-01;2;3;0\n");
        long run = deliver(new CrcnOption(true, stated, Map.of(COLLEGE, STATEMENT)));

        assertThat(Files.readString(folder().resolve("9990001X_crcn-6e_20270607-0030_" + run + ".xml")))
                .contains(Sample.firstName(2))
                .doesNotContain(Sample.firstName(5));
    }

    @Test
    void offTheControlFileGoesAlone() throws Exception {
        state("1826502;2027-06-10;2026-09-01;2;3;0\n");
        deliver(new CrcnOption(false, stated, Map.of(COLLEGE, STATEMENT)));

        theControlFileIsAlone();
    }

    @Test
    void aSchoolThatNobodyDescribedGetsItsControlFileAlone() throws Exception {
        state("1826502;2027-06-10;2026-09-01;2;3;0\n");
        deliver(new CrcnOption(true, stated, Map.of(Uai.ofNumber(9990002), STATEMENT)));

        theControlFileIsAlone();
    }

    @Test
    void factsThatAreMissingAreNeverMadeUp() throws Exception {
        deliver(new CrcnOption(true, stated, Map.of(COLLEGE, STATEMENT)));
        theControlFileIsAlone();
    }

    @Test
    void factsThatCannotBeReadAreNeverMadeUp() throws Exception {
        state("1826502;10/06/2027;2026-09-01;2;3;0\n");
        deliver(new CrcnOption(true, stated, Map.of(COLLEGE, STATEMENT)));

        theControlFileIsAlone();
    }

    @Test
    void factsThatAreNotUtf8AreNeverMadeUp() throws Exception {
        Files.write(facts(), (HEAD + "é").getBytes(StandardCharsets.ISO_8859_1));
        deliver(new CrcnOption(true, stated, Map.of(COLLEGE, STATEMENT)));

        theControlFileIsAlone();
    }

    @Test
    void aPupilOfWhomNothingIsStatedIsLeftOutAndAFileWithoutPupilsIsNoFile() throws Exception {
        state("1826503;2027-06-10;2026-09-01;0;0;0\n");
        deliver(new CrcnOption(true, stated, Map.of(COLLEGE, STATEMENT)));

        theControlFileIsAlone();
    }

    private void theControlFileIsAlone() throws IOException {
        assertThat(BENCH.works(Flow.DELIVER_CONTROL)).containsExactly(WorkState.DONE);
        assertThat(Runs.names(folder())).hasSize(2).noneMatch(name -> name.contains("crcn"));
    }

    private void state(String rows) throws IOException {
        Files.writeString(facts(), HEAD + rows);
    }

    private Path facts() {
        return stated.resolve(COLLEGE + ".csv");
    }

    private long deliver(CrcnOption option) throws Exception {
        DeliveryPlace place = BENCH.get(DeliveryPlace.class);
        WorkInHand inHand = BENCH.get(WorkInHand.class);
        ControlDelivery delivery = new ControlDelivery(
                BENCH.get(ControlFileLedger.class),
                new CrcnOfSchool(option, BENCH.get(LivretView.class), BENCH.get(CertificationView.class)),
                BENCH.get(JournalLedger.class),
                place,
                inHand,
                LEDGER.clock());
        BENCH.camel().addRoutes(new DeliverControlRoute(BENCH.get(Consumers.class), delivery, place));
        long run = runs.run();
        runs.ask(run);
        BENCH.untilIdle();
        return run;
    }

    private static void known(int pupil, long id, CertificationStatus status) {
        BENCH.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, pupil),
                        COLLEGE,
                        Sample.certification(id, status, LocalDate.of(2027, 3, 4)),
                        CertificationSource.FEED)));
    }

    private static Path folder() {
        return BENCH.delivery().resolve("lsu").resolve(COLLEGE.value());
    }
}
