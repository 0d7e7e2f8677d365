package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRun;
import fr.passerelle.connectors.ledger.livret.RecuperationRunView;
import fr.passerelle.connectors.ledger.livret.RunTelling;
import fr.passerelle.connectors.ledger.livret.ToldRun;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.schedule.Nightly;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecuperationRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, RecuperationRoute.class, DeliverControlRoute.class);

    private static final Instant OPENING = Instant.parse("2027-06-06T22:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    @BeforeEach
    void pupils() {
        Sample.schools(LEDGER);
        Sample.base(
                LEDGER,
                COLLEGE,
                Sample.pupil(1),
                Sample.pupil(2),
                Sample.pupil(3),
                Sample.pupil(4),
                Sample.pupil(5, Sample.birthdate(5), "4 A", "10210019110"));
        known(1, Sample.certification(71, CertificationStatus.VALIDATED, DAY));
        known(2, Sample.certification(72, CertificationStatus.PENDING, DAY));
        known(3, Sample.certification(73, CertificationStatus.REJECTED, DAY));
        known(5, Sample.certification(75, CertificationStatus.VALIDATED, DAY));
    }

    @Test
    void beforeTheOpeningDayNothingIsWritten() {
        LEDGER.clock().set(OPENING.minusMillis(1));
        recuperation();

        assertThat(LEDGER.count("select count(*) from livret_entry")).isZero();
        assertThat(LEDGER.count("select count(*) from recuperation_run")).isZero();
    }

    @Test
    void fromTheOpeningDayEachPupilOf3eIsInOneClauseAndTheObtainedOnesInTheLivret() {
        LEDGER.clock().set(OPENING);
        recuperation();

        assertThat(lastRun().summary().school())
                .isEqualTo(Map.of(Clause.OBTAINED, 1, Clause.AWAITED, 1, Clause.FAILED, 1, Clause.NOT_SAT, 1));
        assertThat(lastRun().summary().divisions()).containsOnlyKeys("3 A");
        assertThat(clause(1)).isEqualTo("OBTAINED");
        assertThat(clause(4)).isEqualTo("NOT_SAT");
        assertThat(held(1).id()).isEqualTo(71);
        assertThat(LEDGER.count("select count(*) from livret_entry")).isOne();
    }

    @Test
    void everyRunIsKeptWithWhenAndWhyItWasMadeAlsoOneThatSaysTheSameAgain() {
        LEDGER.clock().set(OPENING);
        BENCH.get(Nightly.class).askRecuperation(SchoolYear.PARIS);
        BENCH.untilIdle();
        LEDGER.clock().advance(Duration.ofDays(1));
        assertThat(BENCH.get(LedgerRecuperationDesk.class).ask(COLLEGE, "paul")).isEqualTo(Asked.ASKED);
        BENCH.untilIdle();
        LEDGER.clock().advance(Duration.ofDays(1));
        BENCH.get(Nightly.class).askRecuperation(SchoolYear.PARIS);
        BENCH.untilIdle();

        List<ToldRun> runs = LEDGER.get(RecuperationRunView.class).of(Scope.all(), COLLEGE);
        assertThat(runs)
                .extracting(
                        told -> told.run().summary().school().get(Clause.OBTAINED),
                        told -> told.run().summary().school().get(Clause.ALREADY_HELD))
                .containsExactly(tuple(null, 1), tuple(1, null));
        assertThat(runs.get(0).tellings())
                .extracting(RunTelling::at, RunTelling::why)
                .containsExactly(
                        tuple(OPENING.plus(Duration.ofDays(1)), "demande de paul"),
                        tuple(OPENING.plus(Duration.ofDays(2)), "passage de la nuit"));
        assertThat(runs.get(1).tellings())
                .extracting(RunTelling::at, RunTelling::why)
                .containsExactly(tuple(OPENING, "passage de la nuit"));
        assertThat(LEDGER.get(RecuperationRunView.class).of(Scope.of(Set.of(Sample.LYCEE)), COLLEGE))
                .isEmpty();
    }

    @Test
    void whatPixTookBackIsNotWrittenWhileAPersonIsAskedAndIsOncePixPublishesItAgain() {
        known(1, Sample.certification(71, CertificationStatus.PENDING, DAY));
        LEDGER.clock().set(OPENING);
        recuperation();
        assertThat(clause(1)).isEqualTo("AWAITED");
        assertThat(LEDGER.count("select count(*) from livret_entry")).isZero();

        known(1, Sample.certification(71, CertificationStatus.VALIDATED, DAY));
        recuperation();
        assertThat(held(1).id()).isEqualTo(71);
    }

    @Test
    void whatPixTookBackStaysInTheLivretThatHoldsItAlready() {
        LEDGER.clock().set(OPENING);
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.PENDING, DAY));
        recuperation();

        assertThat(clause(1)).isEqualTo("ALREADY_HELD");
        assertThat(held(1).id()).isEqualTo(71);
        assertThat(LEDGER.count("select count(*) from hold where kind = 'CANCELLED_SINCE'"))
                .isZero();
    }

    @Test
    void whatMayBeAnotherPupilsIsWrittenIntoNobodysLivret() {
        LEDGER.get(CertificationLedger.class)
                .doubt(
                        COLLEGE,
                        Sample.certification(71, CertificationStatus.VALIDATED, DAY),
                        new Told("NOM", "Prénom", null),
                        CertificationSource.FEED,
                        DAY,
                        List.of(Sample.person(LEDGER, 2), Sample.person(LEDGER, 1)));
        LEDGER.clock().set(OPENING);
        recuperation();

        assertThat(LEDGER.count("select count(*) from livret_entry")).isZero();
    }

    @Test
    void aSecondRunWritesNothingAndSaysAlreadyHeld() {
        LEDGER.clock().set(OPENING);
        recuperation();
        long written = LEDGER.count("select count(*) from journal where action = 'LIVRET_WRITTEN'");
        recuperation();

        assertThat(lastRun().summary().school())
                .containsEntry(Clause.ALREADY_HELD, 1)
                .doesNotContainKey(Clause.OBTAINED);
        assertThat(LEDGER.count("select count(*) from journal where action = 'LIVRET_WRITTEN'"))
                .isEqualTo(written)
                .isOne();
        assertThat(LEDGER.count("select count(*) from livret_history")).isZero();
    }

    @Test
    void aNewerObtainedOneReplacesTheOlderWhichIsKept() {
        LEDGER.clock().set(OPENING);
        recuperation();
        known(1, Sample.certification(81, CertificationStatus.VALIDATED, DAY.plusDays(60)));
        recuperation();

        assertThat(clause(1)).isEqualTo("UPDATED");
        assertThat(held(1).id()).isEqualTo(81);
        assertThat(LEDGER.count("select certification_id from livret_history")).isEqualTo(71);
    }

    @Test
    void oneCancelledSinceStaysInTheLivretAndGoesToAPerson() {
        LEDGER.clock().set(OPENING);
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.CANCELLED, DAY));
        recuperation();

        assertThat(held(1).id()).isEqualTo(71);
        assertThat(LEDGER.count("select count(*) from hold where kind = 'CANCELLED_SINCE' and state = 'OPEN'"))
                .isOne();
        recuperation();
        assertThat(LEDGER.count("select count(*) from hold where kind = 'CANCELLED_SINCE'"))
                .isOne();
    }

    @Test
    void whatAPersonKeepsInTheLivretIsNotAskedAgainByLaterRuns() {
        LEDGER.clock().set(OPENING);
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.CANCELLED, DAY));
        recuperation();
        assertThat(BENCH.get(LedgerRecuperationDesk.class).keep(hold(), "chef")).isTrue();
        recuperation();
        recuperation();

        assertThat(LEDGER.count("select count(*) from hold")).isOne();
        assertThat(LEDGER.count("select count(*) from hold where state = 'REFUSED'"))
                .isOne();
        assertThat(held(1).id()).isEqualTo(71);
        assertThat(clause(1)).isEqualTo("ALREADY_HELD");
    }

    @Test
    void aCertificationThatIsObtainedAfterAllIsNoMoreInQuestion() {
        LEDGER.clock().set(OPENING);
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.CANCELLED, DAY));
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.VALIDATED, DAY));
        recuperation();

        assertThat(LEDGER.count("select count(*) from hold where state = 'SUPERSEDED' and closed_by = 'hub'"))
                .isOne();
    }

    @Test
    void aNewerObtainedOneSettlesTheQuestionAboutTheOlder() {
        LEDGER.clock().set(OPENING);
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.CANCELLED, DAY));
        recuperation();
        long hold = hold();
        known(1, Sample.certification(81, CertificationStatus.VALIDATED, DAY.plusDays(60)));
        recuperation();

        assertThat(BENCH.get(LedgerRecuperationDesk.class).withdraw(hold, "chef"))
                .isFalse();
        assertThat(held(1).id()).isEqualTo(81);
    }

    @Test
    void aRunThatSaysWhatTheLastOneSaidIsNotKeptTwice() {
        LEDGER.clock().set(OPENING);
        recuperation();
        recuperation();
        assertThat(LEDGER.count("select count(*) from recuperation_run"))
                .as("obtained, then already held")
                .isEqualTo(2);
        RecuperationRun second = lastRun();

        LEDGER.clock().advance(Duration.ofDays(1));
        recuperation();
        LEDGER.clock().advance(Duration.ofDays(1));
        recuperation();

        assertThat(LEDGER.count("select count(*) from recuperation_run")).isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from control_file")).isEqualTo(2);
        assertThat(BENCH.works(Flow.DELIVER_CONTROL)).hasSize(2);
        assertThat(lastRun().id()).isEqualTo(second.id());
        assertThat(lastRun().at()).isEqualTo(OPENING);
        assertThat(lastRun().saidAt()).isEqualTo(OPENING.plus(Duration.ofDays(2)));

        known(2, Sample.certification(72, CertificationStatus.VALIDATED, DAY));
        recuperation();
        assertThat(LEDGER.count("select count(*) from recuperation_run")).isEqualTo(3);
    }

    @Test
    void eachRunHasItsControlFileWithAPupilARow() {
        LEDGER.clock().set(OPENING);
        recuperation();

        assertThat(LEDGER.jdbc()
                        .sql("select encode(fingerprint, 'hex') = sha256 and rows = 4 from control_file"
                                + " join recuperation_run on id = run_id")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** PostgreSQL numbers the statements of a transaction. */
    @Test
    void aSchoolIsWrittenInAFewStatements() {
        LEDGER.clock().set(OPENING);
        Sample.base(
                LEDGER,
                COLLEGE,
                IntStream.rangeClosed(1, 120).mapToObj(Sample::pupil).toArray(Pupil[]::new));
        for (int n = 10; n <= 120; n++) {
            known(n, Sample.certification(1000 + n, CertificationStatus.VALIDATED, DAY));
        }
        recuperation();

        assertThat(LEDGER.count("select count(*) from livret_entry")).isEqualTo(113);
        assertThat(LEDGER.count("select count(distinct xmin::text) from livret_entry"))
                .as("transactions")
                .isOne();
        assertThat(LEDGER.count("select count(distinct cmin::text) from livret_entry"))
                .as("statements")
                .isOne();
        assertThat(LEDGER.count("select count(distinct cmin::text) from recuperation_clause"))
                .isOne();
    }

    @Test
    void aMessageDeliveredTwiceIsOneRun() {
        LEDGER.clock().set(OPENING);
        recuperation();
        BENCH.deliverAgain(BENCH.work(Flow.RECOVER));

        assertThat(LEDGER.count("select count(*) from recuperation_run")).isOne();
    }

    private static void recuperation() {
        BENCH.ask(Flow.RECOVER, COLLEGE);
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.RECOVER)).containsOnly(WorkState.DONE);
    }

    private static void known(int n, Certification certification) {
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, n), COLLEGE, certification, CertificationSource.FEED)));
    }

    /** Number of the only open question. */
    private static long hold() {
        return LEDGER.count("select id from hold where state = 'OPEN'");
    }

    private static RecuperationRun lastRun() {
        return LEDGER.get(LivretView.class).lastRun(COLLEGE).orElseThrow();
    }

    private static String clause(int n) {
        return LEDGER.jdbc()
                .sql("select clause from recuperation_clause where person_id = ? and run_id = ?")
                .param(Sample.person(LEDGER, n))
                .param(lastRun().id())
                .query(String.class)
                .single();
    }

    private static Certification held(int n) {
        long person = Sample.person(LEDGER, n);
        return LEDGER.get(LivretView.class).held(List.of(person)).get(person);
    }
}
