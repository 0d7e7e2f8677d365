package fr.passerelle.connectors.ledger.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.RelayLimits;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.ledger.work.WorkWaits;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.Flow;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator holds up keeps its place, on every node, and loses nothing by it. */
class PauseLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Uai PINS = new Uai("9990001X");
    private static final Uai CLOSED = Uai.ofNumber(9990002);
    private static final RelayLimits LIMITS =
            new RelayLimits(10, Duration.ofMinutes(5), new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(5)));
    private static final Set<Flow> ALL = EnumSet.allOf(Flow.class);

    private WorkLedger work;
    private PauseLedger pauses;

    @BeforeEach
    void twoSchools() {
        LEDGER.clear();
        work = LEDGER.get(WorkLedger.class);
        pauses = LEDGER.get(PauseLedger.class);
        LEDGER.jdbc()
                .sql("insert into school (uai, name, kind) values (?, 'Pins', 'COLLEGE')")
                .param(PINS.value())
                .update();
        LEDGER.jdbc()
                .sql("insert into school (uai, name, kind, successor) values (?, 'Fermé', 'COLLEGE', ?)")
                .params(CLOSED.value(), PINS.value())
                .update();
    }

    @Test
    void aSchoolIsHeldUpByItsOwnPauseOrByThatOfTheOneThatHasTakenItOver() {
        PauseView view = LEDGER.get(PauseView.class);
        assertThat(view.of(CLOSED)).isEmpty();
        pauses.pause(PINS, "Fusion en cours", "martine");
        assertThat(view.of(CLOSED)).get().extracting(Pause::uai).isEqualTo(PINS);
        pauses.pause(CLOSED, "Ancien numéro", "martine");
        assertThat(view.of(CLOSED)).get().extracting(Pause::uai).isEqualTo(CLOSED);
        assertThat(view.of(PINS)).get().extracting(Pause::uai).isEqualTo(PINS);
    }

    @Test
    void aFlowThatIsHeldUpGivesNothingToTheBrokerAndTheOthersGoOn() {
        long held = work.ask(Flow.PULL_RESULTS, PINS.value(), PINS.value());
        long other = work.ask(Flow.IMPORT_SIECLE, PINS.value(), "1");

        assertThat(pauses.pause(Flow.PULL_RESULTS, "Pix en maintenance", "martine"))
                .isTrue();
        assertThat(pauses.pause(Flow.PULL_RESULTS, "encore", "paul"))
                .as("it is already")
                .isFalse();

        assertThat(taken()).containsExactly(other);
        assertThat(LEDGER.get(FlowView.class).oldestDue(ALL))
                .as("nobody waits for a node")
                .extracting("id")
                .doesNotContain(held);
        assertThat(LEDGER.get(PauseView.class).open(Scope.all()))
                .singleElement()
                .satisfies(pause -> {
                    assertThat(pause.flow()).isEqualTo(Flow.PULL_RESULTS);
                    assertThat(pause.reason()).isEqualTo("Pix en maintenance");
                    assertThat(pause.by()).isEqualTo("martine");
                });

        assertThat(pauses.resume(Flow.PULL_RESULTS, "paul")).isTrue();
        assertThat(pauses.resume(Flow.PULL_RESULTS, "paul")).isFalse();
        assertThat(taken()).containsExactly(held);
        assertThat(journal()).containsExactly("FLOW_PAUSED martine", "FLOW_RESUMED paul");
    }

    @Test
    void aSchoolThatIsHeldUpHoldsUpThoseItHasTakenOverAndNothingOfAnyOther() {
        work.ask(Flow.IMPORT_SIECLE, PINS.value(), "1");
        work.ask(Flow.PULL_RESULTS, CLOSED.value(), CLOSED.value());
        work.ask(Flow.PUSH_SESSION, PINS.value() + "/12", "2");
        long elsewhere = work.ask(Flow.IMPORT_SIECLE, "9990003Z", "3");
        long notice = work.ask(Flow.SEND_NOTICE, PINS.value(), "4");
        pauses.pause(PINS, "export douteux", "martine");

        assertThat(taken()).containsExactly(elsewhere, notice);
        work.done(elsewhere);
        work.done(notice);
        assertThat(LEDGER.get(FlowView.class).open())
                .as("nothing of it can move")
                .isZero();

        pauses.resume(PINS, "martine");
        assertThat(taken()).hasSize(3);
    }

    @Test
    void whatLiesInTheBrokerIsNotTakenAndKeepsItsPlaceAndItsAttempts() {
        long sent = work.ask(Flow.PULL_RESULTS, PINS.value(), PINS.value());
        long late = work.ask(Flow.PULL_RESULTS, "9990003Z", "9990003Z");
        assertThat(taken()).containsExactly(sent, late);
        pauses.pause(Flow.PULL_RESULTS, "maintenance", "martine");
        // A relay that saw nothing of the pause may send it afterwards.
        LEDGER.jdbc()
                .sql("update work set state = 'SENT', sent_at = now() where id = ?")
                .param(late)
                .update();

        assertThat(work.take(sent)).isEmpty();
        assertThat(work.take(late)).isEmpty();
        assertThat(LEDGER.jdbc()
                        .sql("select distinct state || attempts from work")
                        .query(String.class)
                        .list())
                .containsExactly("READY0");

        pauses.resume(Flow.PULL_RESULTS, "martine");
        assertThat(taken()).containsExactly(sent, late);
        assertThat(work.take(sent)).get().extracting(Work::attempts).isEqualTo(0);
    }

    @Test
    void whatIsUnderWayComesToItsEnd() {
        long id = work.ask(Flow.PULL_RESULTS, PINS.value(), PINS.value());
        taken();
        assertThat(work.take(id)).isPresent();
        pauses.pause(Flow.PULL_RESULTS, "maintenance", "martine");

        assertThat(LEDGER.get(FlowView.class).open()).isEqualTo(1);
        assertThat(work.begin(id)).isPresent();
        work.done(id);
        assertThat(LEDGER.get(FlowView.class).open()).isZero();
    }

    @Test
    void whatWaitsForAPartnerHasItsWholeTimeAgainAndNobodyIsToldThatItWaitedForANode() {
        long id = work.ask(Flow.UPLOAD_TO_PIX, PINS.value(), "1");
        taken();
        Work begun = work.take(id).orElseThrow();
        WorkWaits waits = LEDGER.get(WorkWaits.class);
        assertThat(waits.putOff(begun.attempt(), "import", Duration.ZERO, Duration.ofMinutes(10)))
                .isTrue();
        pauses.pause(Flow.UPLOAD_TO_PIX, "maintenance", "martine");
        LEDGER.jdbc()
                .sql("update work set waits_since = now() - interval '3 days', not_before = now() - interval '3 days'")
                .update();

        pauses.resume(Flow.UPLOAD_TO_PIX, "martine");
        assertThat(LEDGER.get(FlowView.class).oldestDue(ALL))
                .singleElement()
                .satisfies(due -> assertThat(due.age()).isLessThan(Duration.ofMinutes(1)));
        taken();
        assertThat(waits.putOff(work.take(id).orElseThrow().attempt(), "import", Duration.ZERO, Duration.ofMinutes(10)))
                .isTrue();
    }

    @Test
    void theFiguresOfAFlowTellWhatWaitsWhatIsHeldUpAndHowFastItIs() {
        long done = work.ask(Flow.PULL_RESULTS, PINS.value(), PINS.value());
        taken();
        work.take(done);
        work.done(done);
        work.ask(Flow.PULL_RESULTS, PINS.value(), PINS.value());
        work.ask(Flow.PULL_RESULTS, "9990003Z", "9990003Z");
        pauses.pause(PINS, "export douteux", "martine");
        LEDGER.jdbc().sql("""
                        insert into work (flow, ordering_key, subject, state, last_error, asked_at, quarantined_at)
                        values ('PULL_RESULTS', '9990004A', 'x', 'QUARANTINED', 'PartnerRefused: no', now(), now())""").update();

        List<FlowFigures> now = LEDGER.get(FlowFiguresView.class).now();

        assertThat(now).extracting(FlowFigures::flow).containsExactly(Flow.values());
        assertThat(now)
                .filteredOn(one -> one.flow() == Flow.PULL_RESULTS)
                .singleElement()
                .satisfies(one -> {
                    assertThat(List.of(
                                    one.waiting(),
                                    one.underWay(),
                                    one.held(),
                                    one.quarantined(),
                                    one.lastHour(),
                                    one.lastDay()))
                            .containsExactly(2, 0, 1, 1, 1, 1);
                    assertThat(one.error()).isEqualTo("PartnerRefused: no");
                    assertThat(one.lastDone()).isEqualTo(LEDGER.clock().instant());
                });
    }

    private List<Long> taken() {
        return work.takeReady(ALL, LIMITS).stream().map(Work::id).toList();
    }

    private static List<String> journal() {
        return LEDGER.jdbc()
                .sql("select action || ' ' || actor from journal order by id")
                .query(String.class)
                .list();
    }
}
