package fr.passerelle.routes.certifiability;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.stray.OddLearner;
import fr.passerelle.connectors.ledger.stray.OddLearnerView;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.pix.LearnerPage;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CertifiabilityRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, CertifiabilityRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void everyPageOfPixOrgaIsReadAndSavedOncePerPupil() {
        Sample.base(
                LEDGER,
                COLLEGE,
                IntStream.rangeClosed(1, 250).mapToObj(Sample::pupil).toArray(Pupil[]::new));
        BENCH.pix()
                .hold(
                        ORGANIZATION,
                        IntStream.rangeClosed(1, 250).mapToObj(Sample::learner).toList());
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("participants"))
                .containsExactly(
                        "participants " + ORGANIZATION + " 1 100",
                        "participants " + ORGANIZATION + " 2 100",
                        "participants " + ORGANIZATION + " 3 100");
        assertThat(LEDGER.count("select count(*) from certifiability where status = 'CERTIFIABLE'"))
                .isEqualTo(250);
        assertThat(LEDGER.count("select count(distinct pix_learner_id) from pupil"))
                .isEqualTo(250);
        assertThat(BENCH.works(Flow.SYNC_CERTIFIABILITY)).containsExactly(WorkState.DONE);
    }

    @Test
    void aSchoolWithoutLearnerInPixOrgaIsReadInOneCall() {
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("participants")).hasSize(1);
        assertThat(LEDGER.count("select matched + unmatched from certifiability_sync"))
                .isZero();
    }

    @Test
    void learnersWithoutPupilAreCountedAndNobodyIsMadeUp() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1));
        BENCH.pix().hold(ORGANIZATION, List.of(Sample.learner(1), Sample.learner(2), Sample.learner(3)));
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();

        assertThat(LEDGER.count("select matched from certifiability_sync")).isOne();
        assertThat(LEDGER.count("select unmatched from certifiability_sync")).isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from certifiability")).isOne();
        assertThat(LEDGER.count("select count(*) from pupil")).isOne();
    }

    @Test
    void learnersThatCannotBeReadAreListedUntilTheyCan() {
        BENCH.pix().holdUnread(ORGANIZATION, unread(4021L, "MARTEL"), unread(null, ""));
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();
        assertThat(odd()).extracting(OddLearner::number).containsExactly(null, 4021L);

        LEDGER.clock().set(LEDGER.clock().instant().plus(Duration.ofDays(1)));
        BENCH.pix().holdUnread(ORGANIZATION, unread(4021L, "MARTEL"), unread(4022L, "ROUX"));
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();
        assertThat(odd())
                .satisfiesExactly(
                        former -> {
                            assertThat(former.name()).isEqualTo("MARTEL Zoé");
                            assertThat(former.why()).contains("birthdate");
                            assertThat(former.since()).isBefore(LEDGER.clock().instant());
                        },
                        fresh -> assertThat(fresh.since())
                                .isEqualTo(LEDGER.clock().instant()));

        BENCH.pix().holdUnread(ORGANIZATION);
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();
        assertThat(odd()).isEmpty();
    }

    private static LearnerPage.Unread unread(Long number, String lastName) {
        return new LearnerPage.Unread(
                "data[0].attributes.birthdate : une date AAAA-MM-JJ est attendue",
                number,
                lastName,
                lastName.isEmpty() ? "" : "Zoé");
    }

    private static List<OddLearner> odd() {
        return LEDGER.get(OddLearnerView.class).of(Scope.all(), COLLEGE);
    }

    @Test
    void pixOrgaIsReadAgainFromTheFirstPageWhenItWasAway() {
        Sample.base(
                LEDGER,
                COLLEGE,
                IntStream.rangeClosed(1, 150).mapToObj(Sample::pupil).toArray(Pupil[]::new));
        BENCH.pix()
                .hold(
                        ORGANIZATION,
                        IntStream.rangeClosed(1, 150).mapToObj(Sample::learner).toList());
        // Twice the first page fails, then both are there.
        BENCH.pix().fail("participants", 2, () -> new PartnerUnavailable("Pix Orga ne répond pas"));
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("participants")).hasSize(4);
        assertThat(LEDGER.count("select count(*) from certifiability")).isEqualTo(150);
        assertThat(LEDGER.count("select count(*) from journal where action = 'CERTIFIABILITY_CHANGED'"))
                .isEqualTo(150);
    }

    @Test
    void aSchoolThatPixRefusesToShowIsQuarantinedAtOnce() {
        BENCH.pix()
                .failForEver(
                        "participants",
                        () -> new PartnerRefused(
                                "participants", 403, List.of(new PixError("403", null, null, Map.of()))));
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();

        assertThat(BENCH.pix().calls("participants")).hasSize(1);
        assertThat(LEDGER.get(FlowView.class).quarantined())
                .singleElement()
                .satisfies(work -> assertThat(work.lastError()).contains("participants", "403"));
    }

    @Test
    void aMessageDeliveredTwiceAsksPixOnce() {
        long work = BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();
        BENCH.deliverAgain(work);

        assertThat(BENCH.pix().calls("participants")).hasSize(1);
    }
}
