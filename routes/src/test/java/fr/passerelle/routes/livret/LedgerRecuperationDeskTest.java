package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.LYCEE;
import static fr.passerelle.routes.bench.Sample.STRANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions.Question;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.livret.RecuperationDesk.Rehearsal;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerRecuperationDeskTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, RecuperationRoute.class, DeliverControlRoute.class);

    private static final Instant BEFORE = Instant.parse("2027-06-06T21:59:59Z");
    private static final Instant OPENING = Instant.parse("2027-06-06T22:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    private LedgerRecuperationDesk desk;
    private long zoe;

    @BeforeEach
    void pupils() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2), Sample.pupil(3));
        desk = BENCH.get(LedgerRecuperationDesk.class);
        zoe = Sample.person(LEDGER, 1);
        known(1, Sample.certification(61, CertificationStatus.VALIDATED, DAY.minusYears(1)));
        known(1, Sample.certification(71, CertificationStatus.VALIDATED, DAY));
        known(2, Sample.certification(72, CertificationStatus.PENDING, DAY));
        LEDGER.clock().set(OPENING);
    }

    @Test
    void aRehearsalSaysWhatTheRunThenDoesAndWritesNothing() {
        LEDGER.clock().set(BEFORE);
        String before = everything();
        Rehearsal rehearsal = desk.rehearse(COLLEGE, OPENING);

        assertThat(everything()).isEqualTo(before);
        assertThat(rehearsal.open()).isTrue();
        assertThat(rehearsal.openingDay()).isEqualTo("2027-06-07");
        assertThat(rehearsal.plan().summary().school())
                .isEqualTo(Map.of(Clause.OBTAINED, 1, Clause.AWAITED, 1, Clause.NOT_SAT, 1));

        LEDGER.clock().set(OPENING);
        recuperation();
        assertThat(LEDGER.get(LivretView.class).lastRun(COLLEGE).orElseThrow().summary())
                .isEqualTo(rehearsal.plan().summary());
        assertThat(desk.rehearse(COLLEGE, OPENING).plan().summary().school()).containsEntry(Clause.ALREADY_HELD, 1);
    }

    @Test
    void aRehearsalBeforeTheOpeningDaySaysThatItIsClosedAndShowsThePlanAllTheSame() {
        Rehearsal rehearsal = desk.rehearse(COLLEGE, BEFORE);

        assertThat(rehearsal.open()).isFalse();
        assertThat(rehearsal.plan().writes()).hasSize(1);
        assertThat(desk.rehearse(STRANGE, OPENING).plan().outcomes()).isEmpty();
    }

    @Test
    void aRunIsAskedForOnceInTheNameOfWhoAsks() {
        assertThat(desk.ask(COLLEGE, "chef")).isEqualTo(Asked.ASKED);
        BENCH.untilIdle();

        assertThat(LEDGER.get(LivretView.class).lastRun(COLLEGE)).isPresent();
        assertThat(LEDGER.count("select count(*) from journal where action = 'RECOVERY_ASKED' and actor = 'chef'"
                        + " and uai = '" + COLLEGE + "'"))
                .isOne();
    }

    /** A piece in quarantine keeps the next from being sent: it waits for as long as the test needs. */
    @Test
    void aRunThatWaitsAlreadyServesForBoth() {
        LEDGER.jdbc()
                .sql("insert into work (flow, ordering_key, subject, state, asked_at)"
                        + " values ('RECOVER', ?, ?, 'QUARANTINED', now())")
                .params(COLLEGE.value(), COLLEGE.value())
                .update();

        assertThat(desk.ask(COLLEGE, "chef")).isEqualTo(Asked.ASKED);
        assertThat(desk.ask(COLLEGE, "adjointe")).isEqualTo(Asked.WAITING);
        assertThat(BENCH.works(Flow.RECOVER)).containsExactly(WorkState.QUARANTINED, WorkState.READY);
        assertThat(LEDGER.count("select count(distinct actor) from journal where action = 'RECOVERY_ASKED'"))
                .isEqualTo(2);
    }

    @Test
    void beforeTheOpeningDayNothingIsAskedFor() {
        LEDGER.clock().set(BEFORE);

        assertThat(desk.ask(COLLEGE, "chef")).isEqualTo(Asked.CLOSED);
        assertThat(LEDGER.count("select count(*) from work")).isZero();
        assertThat(LEDGER.count("select count(*) from journal where action = 'RECOVERY_ASKED'"))
                .isZero();
    }

    @Test
    void aSchoolWithoutPupilsOf3eAndAnUnknownOneHaveNoRecuperation() {
        assertThat(desk.ask(LYCEE, "chef")).isEqualTo(Asked.NOBODY_CONCERNED);
        assertThat(desk.ask(STRANGE, "chef")).isEqualTo(Asked.NOBODY_CONCERNED);
        assertThat(LEDGER.count("select count(*) from work")).isZero();
    }

    @Test
    void whatAPersonWithdrawsGoesToHistoryAndTheOlderOneTakesItsPlace() {
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.CANCELLED, DAY));
        recuperation();

        assertThat(desk.withdraw(hold(), "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(held(zoe).id()).isEqualTo(61);
        assertThat(LEDGER.jdbc()
                        .sql("select certification_id || ' ' || reason || ' ' || decided_by from livret_history")
                        .query(String.class)
                        .list())
                .containsExactly("71 WITHDRAWN chef");
        assertThat(certification(71).status()).isEqualTo(CertificationStatus.CANCELLED);
        assertThat(holds()).isEmpty();
        assertThat(LEDGER.get(HoldView.class).history(Scope.all(), 9))
                .extracting(Hold::state, Hold::closedBy)
                .containsExactly(tuple(HoldState.APPROVED, "chef"));
        assertThat(LEDGER.count("select count(*) from journal where action = 'LIVRET_WITHDRAWN' and actor = 'chef'"))
                .isOne();
    }

    @Test
    void whatWasWithdrawnIsNeverWrittenAgainByItself() {
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.CANCELLED, DAY));
        recuperation();
        assertThat(desk.withdraw(hold(), "chef")).isTrue();
        BENCH.untilIdle();

        known(1, Sample.certification(71, CertificationStatus.VALIDATED, DAY));
        recuperation();

        assertThat(held(zoe).id()).isEqualTo(61);
        assertThat(holds()).extracting(Hold::kind, Hold::subject).containsExactly(tuple(HoldKind.REGRESSION, "71"));
    }

    /** It is not in the livret yet, and must not get there. */
    @Test
    void oneThatPixNoLongerGivesCanBeWithdrawnBeforeTheOpeningDay() {
        LEDGER.clock().set(BEFORE);
        ask(HoldKind.UNLISTED);
        assertThat(desk.withdraw(hold(), "chef")).isTrue();
        assertThat(BENCH.works(Flow.RECOVER)).as("closed").isEmpty();

        LEDGER.clock().set(OPENING);
        recuperation();
        assertThat(held(zoe).id()).isEqualTo(61);
    }

    @Test
    void whatAPersonKeepsStaysAndNothingIsAskedOfTheRun() {
        recuperation();
        ask(HoldKind.CANCELLED_SINCE);
        assertThat(desk.keep(hold(), "chef")).isTrue();

        assertThat(held(zoe).id()).isEqualTo(71);
        assertThat(BENCH.works(Flow.RECOVER)).hasSize(1);
        assertThat(LEDGER.get(HoldView.class).history(Scope.all(), 9))
                .extracting(Hold::state, Hold::closedBy)
                .containsExactly(tuple(HoldState.REFUSED, "chef"));
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        recuperation();
        ask(HoldKind.CANCELLED_SINCE);
        long hold = hold();
        assertThat(desk.keep(hold, "chef")).isTrue();

        assertThat(desk.keep(hold, "adjointe")).isFalse();
        assertThat(desk.withdraw(hold, "adjointe")).isFalse();
        assertThat(desk.withdraw(hold + 1, "adjointe")).isFalse();
        assertThat(held(zoe).id()).isEqualTo(71);
        assertThat(certification(71).status()).isEqualTo(CertificationStatus.VALIDATED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CANCELLED_SINCE", "UNLISTED"})
    void whatIsNotAboutALivretIsNotDecidedHere(HoldKind kind) {
        ask(kind);

        assertThat(desk.keep(hold(), "chef")).isFalse();
        assertThat(desk.withdraw(hold(), "chef")).isFalse();
        assertThat(holds()).hasSize(1);
    }

    @RepeatedTest(5)
    void ofTwoPeopleOneDecidesAndAllOfItOrNothingIsDone() throws Exception {
        recuperation();
        ask(HoldKind.CANCELLED_SINCE);
        long hold = hold();
        List<Boolean> won = together(
                () -> desk.withdraw(hold, "chef"), () -> desk.keep(hold, "adjointe"), () -> desk.withdraw(hold, "cpe"));
        BENCH.untilIdle();

        assertThat(won).containsOnlyOnce(true);
        boolean kept = won.get(1);
        assertThat(held(zoe).id()).isEqualTo(kept ? 71 : 61);
        assertThat(LEDGER.count("select count(*) from livret_history")).isEqualTo(kept ? 0 : 1);
        assertThat(certification(71).status())
                .isEqualTo(kept ? CertificationStatus.VALIDATED : CertificationStatus.CANCELLED);
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_CLOSED'"))
                .isOne();
    }

    @RepeatedTest(5)
    void aDecisionAndARunThatMeetDoNotUndoEachOther() throws Exception {
        recuperation();
        known(1, Sample.certification(71, CertificationStatus.CANCELLED, DAY));
        recuperation();
        long hold = hold();
        BENCH.ask(Flow.RECOVER, COLLEGE);
        assertThat(desk.keep(hold, "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(LEDGER.count("select count(*) from hold where kind = 'CANCELLED_SINCE'"))
                .isOne();
        assertThat(holds()).isEmpty();
    }

    private static void recuperation() {
        BENCH.ask(Flow.RECOVER, COLLEGE);
        BENCH.untilIdle();
    }

    private void ask(HoldKind kind) {
        BENCH.get(CertificationQuestions.class).settle(kind, COLLEGE, List.of(zoe), List.of(new Question(zoe, 71)));
    }

    private static void known(int n, Certification certification) {
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, n), COLLEGE, certification, CertificationSource.FEED)));
    }

    private Certification certification(long id) {
        return LEDGER.get(CertificationView.class).ofPersons(List.of(zoe)).get(zoe).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<Hold> holds() {
        return LEDGER.get(HoldView.class).open(Scope.all());
    }

    private static long hold() {
        assertThat(holds()).hasSize(1);
        return holds().get(0).id();
    }

    private static Certification held(long person) {
        return LEDGER.get(LivretView.class).held(List.of(person)).get(person);
    }

    /** Every table that a run writes to. */
    private static String everything() {
        List<String> all = new ArrayList<>();
        for (String table : List.of(
                "work",
                "journal",
                "hold",
                "livret_entry",
                "livret_history",
                "recuperation_run",
                "control_file",
                "certification")) {
            all.add(table + LEDGER.count("select count(*) from " + table));
        }
        return String.join(" ", all);
    }

    @SafeVarargs
    private static List<Boolean> together(Callable<Boolean>... deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(deeds.length);
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        try {
            List<Future<Boolean>> begun = new ArrayList<>();
            for (Callable<Boolean> deed : deeds) {
                begun.add(people.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            List<Boolean> ends = new ArrayList<>();
            for (Future<Boolean> one : begun) {
                ends.add(one.get());
            }
            return ends;
        } finally {
            people.shutdownNow();
        }
    }
}
