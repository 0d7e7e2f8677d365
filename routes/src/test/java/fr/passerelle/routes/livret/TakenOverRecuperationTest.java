package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.livret.ChainView;
import fr.passerelle.connectors.ledger.livret.ControlFileRow;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRun;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.schedule.Nightly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pupils of a school that has closed have their Récupération with the one that has taken it over, exported there or not. */
class TakenOverRecuperationTest {

    private static final Instant LAST_YEAR = Instant.parse("2027-06-06T22:00:00Z");
    private static final Instant OPENING = Instant.parse("2028-06-06T22:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, RecuperationRoute.class, DeliverControlRoute.class);

    @BeforeEach
    void twoSchoolsOfWhichTheFirstCloses() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        Sample.base(LEDGER, OTHER, Sample.pupil(4), Sample.pupil(5), Sample.pupil(6));
        known(1, 71, CertificationStatus.VALIDATED, DAY);
    }

    @Test
    void oneRunOfTheSuccessorCountsThemAndTheClosedSchoolKeepsTheOneOfLastYear() {
        night(LAST_YEAR);
        RecuperationRun before = run(COLLEGE).orElseThrow();
        String control = control(COLLEGE);
        Sample.close(LEDGER, COLLEGE, OTHER);
        known(2, 72, CertificationStatus.VALIDATED, DAY);
        night(OPENING);

        assertThat(run(OTHER).orElseThrow().year()).isEqualTo(new SchoolYear(2027));
        assertThat(run(OTHER).orElseThrow().summary().school())
                .isEqualTo(Map.of(Clause.ALREADY_HELD, 1, Clause.OBTAINED, 1, Clause.NOT_SAT, 3));
        assertThat(control(OTHER))
                .contains(Stream.of(1, 2, 4, 5, 6).map(Sample::ine).toList());
        assertThat(control(OTHER)).contains("E4;" + Sample.ine(4), "\"\";" + Sample.ine(1));
        assertThat(whyNot(OTHER)).extracting(link -> link.pupil().ine()).hasSize(5);
        assertThat(whyNot(COLLEGE)).isEmpty();
        assertThat(run(COLLEGE)).contains(before);
        assertThat(control(COLLEGE)).isEqualTo(control);
        assertThat(LEDGER.count("select count(*) from recuperation_run where uai = '" + COLLEGE + "'"))
                .isOne();
    }

    @Test
    void onceItsExportHasThemEachIsStillCountedOnce() {
        Sample.close(LEDGER, COLLEGE, OTHER);
        night(OPENING);
        Sample.base(LEDGER, OTHER, Sample.pupil(1), Sample.pupil(4), Sample.pupil(5), Sample.pupil(6));
        night(OPENING.plusSeconds(86_400));

        assertThat(run(OTHER).orElseThrow().summary().school())
                .isEqualTo(Map.of(Clause.ALREADY_HELD, 1, Clause.NOT_SAT, 4));
        assertThat(control(OTHER)).contains("E1;" + Sample.ine(1), "\"\";" + Sample.ine(2));
    }

    @Test
    void whatWasAskedForBeforeItClosedRunsForItsSuccessor() {
        LEDGER.clock().set(OPENING);
        Sample.close(LEDGER, COLLEGE, OTHER);
        BENCH.ask(Flow.RECOVER, COLLEGE);
        BENCH.untilIdle();

        assertThat(run(COLLEGE)).isEmpty();
        assertThat(run(OTHER).orElseThrow().summary().pupils()).isEqualTo(5);
    }

    @Test
    void aPersonAsksForItAtTheSuccessorAlone() {
        Sample.base(LEDGER, OTHER);
        LEDGER.clock().set(OPENING);
        RecuperationDesk desk = BENCH.get(RecuperationDesk.class);
        assertThat(desk.ask(OTHER, "chef")).isEqualTo(Asked.NOBODY_CONCERNED);
        Sample.close(LEDGER, COLLEGE, OTHER);

        assertThat(desk.rehearse(COLLEGE, OPENING).plan().outcomes()).isEmpty();
        assertThat(desk.ask(COLLEGE, "chef")).isEqualTo(Asked.NOBODY_CONCERNED);
        assertThat(desk.rehearse(OTHER, OPENING).plan().outcomes()).hasSize(2);
        assertThat(desk.ask(OTHER, "chef")).isEqualTo(Asked.ASKED);
    }

    @Test
    void aQuestionThatTheClosedSchoolLeftOpenIsAskedOnceAndItsAnswerRunsTheSuccessor() {
        night(LAST_YEAR);
        known(1, 61, CertificationStatus.VALIDATED, DAY.minusYears(1));
        known(1, 71, CertificationStatus.CANCELLED, DAY);
        night(LAST_YEAR.plusSeconds(86_400));
        Sample.close(LEDGER, COLLEGE, OTHER);
        night(OPENING);
        assertThat(questions())
                .singleElement()
                .satisfies(hold -> assertThat(hold.kind()).isEqualTo(HoldKind.CANCELLED_SINCE));

        assertThat(BENCH.get(RecuperationDesk.class).withdraw(questions().get(0).id(), "chef"))
                .isTrue();
        BENCH.untilIdle();

        assertThat(questions()).isEmpty();
        long person = Sample.person(LEDGER, 1);
        assertThat(LEDGER.get(LivretView.class)
                        .held(List.of(person))
                        .get(person)
                        .id())
                .isEqualTo(61);
        assertThat(run(COLLEGE).orElseThrow().year()).isEqualTo(new SchoolYear(2026));
    }

    @Test
    void aQuestionThatTheClosedSchoolLeftOpenIsClosedByTheSuccessorOnceItIsNone() {
        night(LAST_YEAR);
        known(1, 71, CertificationStatus.CANCELLED, DAY);
        night(LAST_YEAR.plusSeconds(86_400));
        Sample.close(LEDGER, COLLEGE, OTHER);
        known(1, 71, CertificationStatus.VALIDATED, DAY);
        night(OPENING);

        assertThat(questions()).isEmpty();
    }

    private static void night(Instant at) {
        LEDGER.clock().set(at);
        BENCH.get(Nightly.class).askRecuperation(SchoolYear.PARIS);
        BENCH.untilIdle();
    }

    private static void known(int pupil, long certification, CertificationStatus status, LocalDate day) {
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, pupil),
                        COLLEGE,
                        Sample.certification(certification, status, day),
                        CertificationSource.FEED)));
    }

    private static Optional<RecuperationRun> run(Uai uai) {
        return LEDGER.get(LivretView.class).lastRun(uai);
    }

    private static String control(Uai uai) {
        return LEDGER.get(LivretView.class)
                .controlOfLastRun(Scope.all(), uai)
                .map(ControlFileRow::content)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static List<SchoolChain.Link> whyNot(Uai uai) {
        return LEDGER.get(ChainView.class).of(Scope.all(), uai).links();
    }

    private static List<Hold> questions() {
        return LEDGER.get(HoldView.class).open(Scope.all());
    }
}
