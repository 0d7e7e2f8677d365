package fr.passerelle.routes.certification;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.SetAsideQuestions;
import fr.passerelle.connectors.ledger.hold.SetAsideQuestions.SetAside;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.livret.LivretWrite;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people decide about results that are in question, and what becomes of it. */
class DecideResultsTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, PullResultsRoute.class, ClassResultsRoute.class);

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private LedgerResultDesk desk;

    @BeforeEach
    void pupils() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        desk = BENCH.get(LedgerResultDesk.class);
    }

    @Test
    void whatPixTookBackIsAwaitedForWhoeverBelievesItUntilPixPublishesAgain() {
        pulled(result(1, 71, CertificationStatus.VALIDATED));
        pulled(result(1, 71, CertificationStatus.PENDING));
        assertThat(desk.approve(open(), "chef")).isTrue();

        assertThat(status(1)).containsExactly(CertificationStatus.PENDING);
        pulled(result(1, 71, CertificationStatus.PENDING));
        assertThat(holds("OPEN")).isZero();
        pulled(result(1, 71, CertificationStatus.VALIDATED));
        assertThat(status(1)).containsExactly(CertificationStatus.VALIDATED);
    }

    @Test
    void whatPixTookBackCountsAsPublishedForWhoeverKeepsItAndIsNotAskedAboutAgain() {
        pulled(result(1, 71, CertificationStatus.VALIDATED));
        pulled(result(1, 71, CertificationStatus.PENDING));
        assertThat(desk.refuse(open(), "chef")).isTrue();
        pulled(result(1, 71, CertificationStatus.PENDING));

        assertThat(status(1)).containsExactly(CertificationStatus.VALIDATED);
        assertThat(holds("OPEN")).isZero();
    }

    @Test
    void aResultOfSeveralIsOfWhomAPersonSaysFromTheNextAnswerOn() {
        FeedCertification unlike = new FeedCertification(
                Sample.ine(1),
                "Hugo",
                Sample.lastName(1),
                Sample.birthdate(1),
                Sample.certification(71, CertificationStatus.VALIDATED, DAY));
        pulled(unlike);
        assertThat(desk.approve(open(), "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(status(1)).containsExactly(CertificationStatus.VALIDATED);
        pulled(unlike);
        assertThat(holds("OPEN")).isZero();
    }

    @Test
    void aResultThatAnotherHadIsTakenFromHimAndFromHisLivretByAPersonOnly() {
        pulled(result(1, 71, CertificationStatus.VALIDATED));
        LEDGER.get(LivretLedger.class)
                .writeAll(
                        COLLEGE,
                        List.of(new LivretWrite(
                                Sample.person(LEDGER, 1),
                                Sample.certification(71, CertificationStatus.VALIDATED, DAY))),
                        LEDGER.clock().instant());
        pulled(result(2, 71, CertificationStatus.VALIDATED));
        assertThat(desk.approve(open(), "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(status(1)).isEmpty();
        assertThat(status(2)).containsExactly(CertificationStatus.VALIDATED);
        assertThat(LEDGER.count("select count(*) from livret_entry")).isZero();
        assertThat(holds("OPEN")).isZero();
        assertThat(LEDGER.count(
                        "select count(*) from journal where action = 'CERTIFICATION_CHANGED' and actor = 'chef'"))
                .isEqualTo(2);
    }

    @Test
    void whatAFileSaysAgainstPixIsAskedOfPixOrLeft() {
        pulled(result(1, 71, CertificationStatus.REJECTED));
        contradicted();
        int asked = BENCH.pix().calls("certifications").size();
        assertThat(desk.approve(open(), "chef")).isTrue();
        BENCH.untilIdle();
        assertThat(BENCH.pix().calls("certifications")).hasSize(asked + 1);

        contradicted();
        assertThat(desk.refuse(open(), "chef")).isTrue();
        contradicted();
        assertThat(holds("OPEN")).isZero();
        assertThat(status(1)).containsExactly(CertificationStatus.REJECTED);
    }

    @Test
    void whatOfTheFeedWasSetAsideIsAskedOfPixAgain() {
        LEDGER.get(SetAsideQuestions.class)
                .settleFeed(COLLEGE, List.of(new SetAside("RESULTS_LEVEL_INVALID", 1, "level", null)));
        assertThat(desk.approve(open(), "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("certifications")).hasSize(1);
    }

    @Test
    void aFileWhoseResultsWereSetAsideIsReadAgainAndOnceSeenNotToldAgain() {
        byte[] csv = csv().getBytes(StandardCharsets.UTF_8);
        BENCH.receive(Flow.READ_CLASS_RESULTS, COLLEGE, "20200110_resultats_3A.csv", csv);
        BENCH.untilIdle();
        assertThat(desk.approve(open(), "chef")).isTrue();
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.READ_CLASS_RESULTS)).hasSize(2);

        assertThat(desk.refuse(open(), "chef")).isTrue();
        BENCH.receive(Flow.READ_CLASS_RESULTS, COLLEGE, "20200110_resultats_3A.csv", csv);
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.READ_CLASS_RESULTS)).hasSize(3);
        assertThat(holds("OPEN")).isZero();
    }

    @Test
    void ofTwoPeopleOneDecidesAndNothingElseIsDecidedHere() {
        pulled(result(1, 71, CertificationStatus.VALIDATED));
        pulled(result(1, 71, CertificationStatus.PENDING));
        long hold = open();
        assertThat(desk.refuse(hold, "chef")).isTrue();
        assertThat(desk.approve(hold, "adjointe")).isFalse();
        assertThat(status(1)).containsExactly(CertificationStatus.VALIDATED);
        assertThat(desk.approve(0, "chef")).isFalse();

        LEDGER.get(HoldLedger.class).raise(HoldKind.UNLISTED, COLLEGE, "71", Sample.person(LEDGER, 1), Map.of());
        assertThat(desk.approve(open(), "chef")).isFalse();
    }

    private static String csv() {
        return "Numéro de certification;Prénom;Nom;Date de naissance;Statut;Score en Pix;1.1;1.2;1.3;2.1;2.2;2.3;2.4;3.1;3.2;"
                + "3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n"
                + "71;A;B;01/01/2012;Obtenue;312;" + "-;".repeat(16) + "04/03/2027\n";
    }

    private static void contradicted() {
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, 1),
                        COLLEGE,
                        Sample.certification(71, CertificationStatus.VALIDATED, DAY),
                        CertificationSource.CLASS_CSV,
                        LONG_AGO)));
    }

    private static void pulled(FeedCertification result) {
        BENCH.pix().publish(COLLEGE, result);
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        BENCH.untilIdle();
    }

    private static long open() {
        return LEDGER.count("select id from hold where state = 'OPEN'");
    }

    private static long holds(String state) {
        return LEDGER.count("select count(*) from hold where state = '" + state + "'");
    }

    private static FeedCertification result(int n, long id, CertificationStatus status) {
        return new FeedCertification(
                Sample.ine(n),
                Sample.firstName(n),
                Sample.lastName(n),
                Sample.birthdate(n),
                Sample.certification(id, status, DAY));
    }

    private static List<CertificationStatus> status(int n) {
        long person = Sample.person(LEDGER, n);
        return LEDGER.get(CertificationView.class).ofPersons(List.of(person)).getOrDefault(person, List.of()).stream()
                .map(Certification::status)
                .toList();
    }
}
