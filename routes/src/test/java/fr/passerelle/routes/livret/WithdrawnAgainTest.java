package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions.Question;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.PullResultsRoute;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A certification that a person withdrew, and that Pix gives again. */
class WithdrawnAgainTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, PullResultsRoute.class);

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    private LedgerRecuperationDesk desk;
    private long zoe;

    @BeforeEach
    void oneThatAPersonWithdrewAndThatPixGivesAgain() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1));
        desk = BENCH.get(LedgerRecuperationDesk.class);
        zoe = Sample.person(LEDGER, 1);
        BENCH.pix()
                .publish(
                        COLLEGE,
                        new FeedCertification(
                                Sample.ine(1),
                                Sample.firstName(1),
                                Sample.lastName(1),
                                Sample.birthdate(1),
                                Sample.certification(71, CertificationStatus.VALIDATED, DAY)));
        pulled();
        BENCH.get(CertificationQuestions.class)
                .settle(HoldKind.UNLISTED, COLLEGE, List.of(zoe), List.of(new Question(zoe, 71)));
        withdraw();
        pulled();
        pulled();
    }

    @Test
    void itStaysWithdrawnAndIsAskedAboutOnce() {
        assertThat(certification().status()).isEqualTo(CertificationStatus.CANCELLED);
        assertThat(open())
                .extracting(Hold::kind, Hold::subject, Hold::withdrawnBy)
                .containsExactly(tuple(HoldKind.REGRESSION, "71", "chef"));
        assertThat(desk.withdraw(open().get(0).id(), "adjointe")).isFalse();
    }

    @Test
    void whoBelievesPixGetsItsResultBackByTheNextAnswer() {
        long hold = open().get(0).id();
        LEDGER.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.restore(hold, "adjointe")).isTrue();
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("certifications")).as("asked anew").hasSize(4);
        assertThat(certification())
                .extracting(Certification::status, Certification::pixScore)
                .containsExactly(CertificationStatus.VALIDATED, 312);
        assertThat(open()).isEmpty();
        assertThat(LEDGER.get(HoldLedger.class).find(hold).orElseThrow())
                .extracting(Hold::state, Hold::closedBy)
                .containsExactly(HoldState.APPROVED, "adjointe");
        assertThat(LEDGER.jdbc()
                        .sql("select status || ' ' || source from certification_history order by id")
                        .query(String.class)
                        .list())
                .containsExactly("VALIDATED FEED", "CANCELLED OPERATOR", "CANCELLED FEED");
        assertThat(LEDGER.count("select count(*) from journal where action = 'CERTIFICATION_CHANGED'"
                        + " and actor = 'adjointe' and details ->> 'source' = 'FEED'"))
                .isOne();
        assertThat(desk.restore(hold, "chef")).isFalse();
        assertThat(desk.keep(hold, "chef")).isFalse();
    }

    @Test
    void whatIsKeptWithdrawnIsNotAskedAboutAgain() {
        LEDGER.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.keep(open().get(0).id(), "chef")).isTrue();
        LEDGER.clock().advance(Duration.ofMinutes(1));
        pulled();
        pulled();

        assertThat(open()).isEmpty();
        assertThat(certification().status()).isEqualTo(CertificationStatus.CANCELLED);
        assertThat(LEDGER.count("select count(*) from hold where kind = 'REGRESSION' and state = 'REFUSED'"))
                .isOne();
    }

    private void withdraw() {
        assertThat(desk.withdraw(open().get(0).id(), "chef")).isTrue();
    }

    private static void pulled() {
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        BENCH.untilIdle();
    }

    private Certification certification() {
        return LEDGER.get(CertificationView.class)
                .ofPersons(List.of(zoe))
                .get(zoe)
                .get(0);
    }

    private static List<Hold> open() {
        return LEDGER.get(HoldView.class).open(Scope.all());
    }
}
