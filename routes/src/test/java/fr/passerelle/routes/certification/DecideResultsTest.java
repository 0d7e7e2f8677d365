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
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    private static final String CSV =
            "Numéro de certification;Prénom;Nom;Date de naissance;Identifiant Externe;Statut;Score en Pix;1.1;1.2;1.3;2.1;2.2;"
                    + "2.3;2.4;3.1;3.2;3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n"
                    + "71;%s;%s;%s;%s;Validée;312;" + "-;".repeat(16) + "04/03/2027\n";

    private LedgerResultDesk desk;

    @BeforeEach
    void pupils() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
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
    void whoeverKeepsPixsWordAgainstAFileIsNotAskedAgain() {
        pulled(result(1, 71, CertificationStatus.REJECTED));
        contradicted();
        assertThat(desk.refuse(open(), "chef")).isTrue();
        contradicted();
        assertThat(holds("OPEN")).isZero();
        assertThat(status(1)).containsExactly(CertificationStatus.REJECTED);
    }

    @Test
    void aFileThatAPersonBelievesCountsForAsLongAsPixSaysWhatItSaid() {
        pulled(result(1, 71, CertificationStatus.REJECTED));
        contradicted();
        assertThat(desk.approve(open(), "chef")).isTrue();
        BENCH.untilIdle();
        assertThat(certification(1)).isEqualTo("VALIDATED 312 FILE_BELIEVED");
        assertThat(LEDGER.count("select count(*) from journal where action = 'CERTIFICATION_CHANGED' and actor = 'chef'"
                        + " and details ->> 'from' = 'REJECTED' and details ->> 'to' = 'VALIDATED'"))
                .isOne();

        for (int night = 0; night < 2; night++) {
            LEDGER.clock().advance(Duration.ofDays(1));
            pulled(result(1, 71, CertificationStatus.REJECTED));
            contradicted();
        }
        assertThat(certification(1)).isEqualTo("VALIDATED 312 FILE_BELIEVED");
        assertThat(holds("OPEN")).isZero();
    }

    @Test
    void whatPixSaysOfNewCountsAgainstAFileThatAPersonBelieved() {
        pulled(result(1, 71, CertificationStatus.REJECTED));
        contradicted();
        assertThat(desk.approve(open(), "chef")).isTrue();
        pulled(new FeedCertification(
                Sample.ine(1),
                Sample.firstName(1),
                Sample.lastName(1),
                Sample.birthdate(1),
                new Certification(71, CertificationStatus.VALIDATED, 400, DAY, null, null, null, Map.of(), null)));

        assertThat(certification(1)).isEqualTo("VALIDATED 400 FEED");
        contradicted();
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN' and kind = 'CONTRADICTED'"))
                .as("the file says something else than Pix again")
                .isOne();
    }

    @Test
    void aResultThatPixTakesBackIsAskedAboutThoughAPersonBelievedTheFile() {
        pulled(result(1, 71, CertificationStatus.REJECTED));
        contradicted();
        assertThat(desk.approve(open(), "chef")).isTrue();
        pulled(result(1, 71, CertificationStatus.PENDING));

        assertThat(certification(1)).isEqualTo("VALIDATED 312 FILE_BELIEVED");
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN' and kind = 'REGRESSION'"))
                .isOne();
        pulled(result(1, 71, CertificationStatus.REJECTED));
        assertThat(holds("OPEN")).as("it says what it said").isZero();
    }

    @Test
    void oncePixSaysWhatTheFileSaidItIsPixsWordAndChangesWithIt() {
        pulled(result(1, 71, CertificationStatus.REJECTED));
        contradicted();
        assertThat(desk.approve(open(), "chef")).isTrue();
        pulled(result(1, 71, CertificationStatus.VALIDATED));
        assertThat(certification(1)).isEqualTo("VALIDATED 312 FEED");

        pulled(result(1, 71, CertificationStatus.REJECTED));
        assertThat(certification(1)).isEqualTo("REJECTED 0 FEED");
    }

    @Test
    void ofAResultThatPixGaveAndGivesNoMoreAPersonIsAskedThoughAFileWasBelieved() {
        pulled(result(1, 71, CertificationStatus.REJECTED));
        contradicted();
        assertThat(desk.approve(open(), "chef")).isTrue();
        pulled(result(2, 72, CertificationStatus.VALIDATED));

        assertThat(LEDGER.count(
                        "select count(*) from hold where state = 'OPEN' and kind = 'UNLISTED' and subject = '71'"))
                .isOne();
    }

    @Test
    void whatPixHadCancelledAndAFileWasBelievedAboutIsNotAskedAboutEachNight() {
        pulled(result(1, 71, CertificationStatus.VALIDATED));
        LEDGER.get(CertificationLedger.class).cancel(COLLEGE, List.of(71L));
        LEDGER.get(CertificationLedger.class).saveAll(List.of(told(LocalDate.of(2100, 1, 1))));
        assertThat(desk.approve(open(), "chef")).isTrue();
        pulled(result(2, 72, CertificationStatus.VALIDATED));

        assertThat(certification(1)).isEqualTo("VALIDATED 312 FILE_BELIEVED");
        assertThat(holds("OPEN")).isZero();
    }

    /** As those of before V28. */
    @Test
    void whatAFileSaysIsAskedOfPixWhenTheQuestionDidNotKeepIt() {
        pulled(result(1, 71, CertificationStatus.REJECTED));
        contradicted();
        LEDGER.jdbc().sql("update hold set result = null").update();
        int asked = BENCH.pix().calls("certifications").size();
        assertThat(desk.approve(open(), "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("certifications")).hasSize(asked + 1);
        assertThat(status(1)).containsExactly(CertificationStatus.REJECTED);
        contradicted();
        assertThat(holds("OPEN")).isOne();
    }

    @Test
    void whatAFileSaysOfAResultOfSeveralIsGivenWithoutTheFileAndTakenBack() {
        read();
        assertThat(status(1)).isEmpty();
        long hold = open();
        assertThat(desk.approve(hold, "chef")).isTrue();
        assertThat(certification(1)).isEqualTo("VALIDATED 312 CLASS_CSV");
        BENCH.untilIdle();
        read();
        assertThat(certification(1)).isEqualTo("VALIDATED 312 CLASS_CSV");
        assertThat(holds("OPEN")).isZero();

        LEDGER.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.undo(hold, "adjointe")).isTrue();
        BENCH.untilIdle();
        assertThat(status(1)).isEmpty();
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN' and result is not null"))
                .isOne();
        assertThat(desk.approve(open(), "chef")).isTrue();
        assertThat(certification(1)).isEqualTo("VALIDATED 312 CLASS_CSV");
    }

    @Test
    void ofTwoFilesTheQuestionKeepsWhatTheNewerSays() {
        certifications()
                .doubt(
                        COLLEGE,
                        score(400),
                        new Told("NOM", "Prénom", null),
                        CertificationSource.CLASS_CSV,
                        DAY,
                        List.of(Sample.person(LEDGER, 1)));
        certifications()
                .doubt(
                        COLLEGE,
                        score(500),
                        new Told("NOM", "Prénom", null),
                        CertificationSource.CLASS_CSV,
                        DAY.plusDays(1),
                        List.of(Sample.person(LEDGER, 1)));
        certifications()
                .doubt(
                        COLLEGE,
                        score(300),
                        new Told("NOM", "Prénom", null),
                        CertificationSource.CLASS_CSV,
                        LONG_AGO,
                        List.of(Sample.person(LEDGER, 1)));
        assertThat(desk.approve(open(), "chef")).isTrue();

        assertThat(certification(1)).isEqualTo("VALIDATED 500 CLASS_CSV");
    }

    @Test
    void aDoubtOfAFileThatPixAnsweredMeanwhileIsNotDecidedAnyMore() {
        read();
        long doubt = open();
        pulled(result(1, 71, CertificationStatus.REJECTED));
        assertThat(find(doubt)).as("Pix's own word answers it").isEqualTo("SUPERSEDED");
        assertThat(desk.approve(doubt, "chef")).isFalse();
        assertThat(certification(1)).isEqualTo("REJECTED 0 FEED");
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

    /** A file whose result has the name of one pupil and the INE of the other. */
    private static void read() {
        byte[] csv = CSV.formatted(
                        Sample.firstName(2),
                        Sample.lastName(2),
                        Sample.birthdate(2).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                        Sample.ine(1))
                .getBytes(StandardCharsets.UTF_8);
        BENCH.receive(Flow.READ_CLASS_RESULTS, COLLEGE, "20270310_resultats_3A.csv", csv);
        BENCH.untilIdle();
    }

    private static CertificationLedger certifications() {
        return LEDGER.get(CertificationLedger.class);
    }

    private static Certification score(int pix) {
        return new Certification(71, CertificationStatus.VALIDATED, pix, DAY, null, null, null, Map.of(), null);
    }

    private static void contradicted() {
        certifications().saveAll(List.of(told(LONG_AGO)));
    }

    private static ReceivedCertification told(LocalDate on) {
        return new ReceivedCertification(
                Sample.person(LEDGER, 1),
                COLLEGE,
                Sample.certification(71, CertificationStatus.VALIDATED, DAY),
                CertificationSource.CLASS_CSV,
                on);
    }

    private static String certification(int n) {
        return LEDGER.jdbc()
                .sql("select concat_ws(' ', status, pix_score, source) from certification where person_id = ?")
                .param(Sample.person(LEDGER, n))
                .query(String.class)
                .single();
    }

    private static String find(long hold) {
        return LEDGER.jdbc()
                .sql("select state from hold where id = ?")
                .param(hold)
                .query(String.class)
                .single();
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
