package fr.passerelle.connectors.ledger.livret;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions.Question;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivretLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Instant OPENING = Instant.parse("2027-06-07T06:00:00Z");

    private static final byte[] SAID = {1};

    private final Samples samples = new Samples(LEDGER);
    private LivretLedger livrets;
    private LivretView view;
    private long zoe;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 2));
        zoe = samples.person(COLLEGE, 1);
        livrets = LEDGER.get(LivretLedger.class);
        view = LEDGER.get(LivretView.class);
    }

    @Test
    void aLivretHoldsTheLastOneWrittenAndTheFormerOneGoesToHistory() {
        Certification old = certification(1, 200);
        Certification recent = certification(2, 320);
        write(old, OPENING);
        write(old, OPENING.plusSeconds(60));
        assertThat(LEDGER.count("select count(*) from livret_history")).isZero();
        write(recent, OPENING.plusSeconds(120));
        assertThat(view.held(List.of(zoe))).isEqualTo(Map.of(zoe, recent));
        assertThat(LEDGER.count("select certification_id from livret_history where person_id = " + zoe))
                .isEqualTo(1);
        assertThat(LEDGER.count("select count(*) from journal where details->>'replaces' = '1'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotObtainedIsNeverWritten() {
        Certification pending = new Certification(
                3, CertificationStatus.PENDING, 0, LocalDate.of(2027, 5, 1), null, null, null, Map.of(), null);
        assertThatThrownBy(() -> write(pending, OPENING)).isInstanceOf(IllegalArgumentException.class);
        assertThat(view.held(List.of(zoe))).isEmpty();
    }

    @Test
    void aWholeSchoolIsWrittenAtOnceAndWhatIsTheSameIsLeftAlone() {
        long paul = samples.person(COLLEGE, 2);
        write(certification(1, 200), OPENING);
        long before = LEDGER.count("select count(*) from journal");

        assertThat(livrets.writeAll(
                        COLLEGE,
                        List.of(
                                new LivretWrite(paul, certification(2, 300)),
                                new LivretWrite(zoe, certification(1, 200))),
                        OPENING.plusSeconds(60)))
                .isTrue();

        assertThat(view.held(List.of(zoe, paul)))
                .isEqualTo(Map.of(zoe, certification(1, 200), paul, certification(2, 300)));
        assertThat(LEDGER.count("select count(*) from livret_history")).isZero();
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(before + 1);
        assertThat(LEDGER.count("select count(*) from livret_entry where written_at = '2027-06-07T06:00:00Z'"))
                .isOne();
        assertThat(livrets.writeAll(COLLEGE, List.of(), OPENING)).isTrue();
    }

    @Test
    void theSameCertificationScoredAnewReplacesItself() {
        write(certification(1, 200), OPENING);
        write(certification(1, 240), OPENING.plusSeconds(60));
        assertThat(view.held(List.of(zoe)).get(zoe).pixScore()).isEqualTo(240);
        assertThat(LEDGER.count("select pix_score from livret_history")).isEqualTo(200);
    }

    /** What the run read may have changed by the time it writes. */
    @Test
    void oneThatIsNoLongerObtainedIsNotWrittenAndItIsSaid() {
        CertificationLedger certifications = LEDGER.get(CertificationLedger.class);
        certifications.saveAll(
                List.of(new ReceivedCertification(zoe, COLLEGE, certification(1, 200), CertificationSource.FEED)));
        certifications.withdraw(samples.approved(HoldKind.UNLISTED, zoe, 1));
        long paul = samples.person(COLLEGE, 2);

        assertThat(livrets.writeAll(
                        COLLEGE,
                        List.of(
                                new LivretWrite(zoe, certification(1, 200)),
                                new LivretWrite(paul, certification(2, 300))),
                        OPENING))
                .isFalse();
        assertThat(view.held(List.of(zoe, paul))).containsOnlyKeys(paul);
    }

    @Test
    void whatIsWithdrawnGoesToHistoryWithWhoAndWhy() {
        write(certification(1, 200), OPENING);
        LEDGER.clock().set(OPENING.plusSeconds(60));
        CertificationDecision decision = samples.approved(HoldKind.CANCELLED_SINCE, zoe, 1);
        assertThat(livrets.withdraw(samples.approved(HoldKind.CANCELLED_SINCE, zoe, 2), zoe))
                .isFalse();
        assertThat(livrets.withdraw(decision, zoe)).isTrue();
        assertThat(livrets.withdraw(decision, zoe)).isFalse();

        assertThat(view.held(List.of(zoe))).isEmpty();
        assertThat(LEDGER.count("select certification_id from livret_history where reason = 'WITHDRAWN'"
                        + " and decided_by = 'chef' and pix_score = 200 and replaced_at = '2027-06-07T06:01:00Z'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from journal where action = 'LIVRET_WITHDRAWN' and actor = 'chef'"
                        + " and person_id = " + zoe))
                .isOne();
    }

    @Test
    void whatWasWithdrawnComesBackAsItWasWhenThatIsTakenBackAndItsHistoryStays() {
        write(certification(1, 200), OPENING);
        CertificationDecision decision = samples.approved(HoldKind.CANCELLED_SINCE, zoe, 1);
        livrets.withdraw(decision, zoe);
        livrets.takeBack(decision);

        assertThat(view.held(List.of(zoe))).isEqualTo(Map.of(zoe, certification(1, 200)));
        assertThat(LEDGER.count("select count(*) from livret_entry where written_at = '2027-06-07T06:00:00Z'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from livret_history where reason = 'WITHDRAWN'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from journal where action = 'LIVRET_WRITTEN' and actor = 'chef'"))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"4, 5", "6, 6"})
    void whatComesBackTakesThePlaceOfAnOlderOneAndLeavesANewerOneThere(long other, long held) {
        write(certification(5, 200), OPENING);
        CertificationDecision decision = samples.approved(HoldKind.CANCELLED_SINCE, zoe, 5);
        livrets.withdraw(decision, zoe);
        write(certification(other, 300), OPENING.plusSeconds(60));
        livrets.takeBack(decision);

        assertThat(view.held(List.of(zoe)).get(zoe).id()).isEqualTo(held);
        assertThat(LEDGER.count("select count(*) from livret_history where reason = 'REPLACED'"))
                .isEqualTo(6 - held);
    }

    @Test
    void aRunThatSaysWhatTheLastOneOfTheYearSaidIsOnlyNoted() {
        RecuperationSummary summary = new RecuperationSummary(new TreeMap<>());
        long run = livrets.saveRun(COLLEGE, YEAR, OPENING, summary, SAID, List.of(), List.of());
        Instant nextDay = OPENING.plusSeconds(86_400);

        assertThat(livrets.repeatRun(COLLEGE, YEAR, nextDay, SAID, List.of())).isTrue();
        assertThat(view.lastRun(COLLEGE)).hasValueSatisfying(last -> {
            assertThat(last.id()).isEqualTo(run);
            assertThat(last.at()).isEqualTo(OPENING);
            assertThat(last.saidAt()).isEqualTo(nextDay);
        });
        assertThat(LEDGER.get(StandingView.class)
                        .standing(Scope.all(), COLLEGE)
                        .orElseThrow()
                        .recuperation()
                        .at())
                .isEqualTo(nextDay);

        assertThat(livrets.repeatRun(COLLEGE, YEAR, nextDay, new byte[] {2}, List.of()))
                .isFalse();
        assertThat(livrets.repeatRun(COLLEGE, YEAR.next(), nextDay, SAID, List.of()))
                .isFalse();
        assertThat(livrets.repeatRun(Samples.OTHER, YEAR, nextDay, SAID, List.of()))
                .isFalse();
        livrets.saveRun(COLLEGE, YEAR, nextDay, summary, new byte[] {2}, List.of(), List.of());
        assertThat(livrets.repeatRun(COLLEGE, YEAR, nextDay, SAID, List.of()))
                .as("said before the last one")
                .isFalse();
    }

    @Test
    void aCertificationCancelledSinceIsPutBeforeAPersonOnceAndTheLivretKeepsIt() {
        write(certification(1, 200), OPENING);
        CertificationQuestions questions = LEDGER.get(CertificationQuestions.class);
        List<Question> question = List.of(new Question(zoe, 1));
        questions.settle(HoldKind.CANCELLED_SINCE, COLLEGE, List.of(zoe), question);
        questions.settle(HoldKind.CANCELLED_SINCE, COLLEGE, List.of(zoe), question);
        HoldLedger decisions = LEDGER.get(HoldLedger.class);
        List<Hold> holds = LEDGER.get(HoldView.class).open(Scope.all());
        assertThat(holds).extracting(Hold::kind).containsExactly(HoldKind.CANCELLED_SINCE);
        assertThat(view.held(List.of(zoe))).hasSize(1);

        assertThat(decisions.close(holds.get(0).id(), HoldState.REFUSED, "chef"))
                .isTrue();
        assertThat(decisions.close(holds.get(0).id(), HoldState.REFUSED, "chef"))
                .isFalse();
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
    }

    @Test
    void theLevelIsReadFromTheNomenclatureOfTheYearElseTheLatest() {
        nomenclature(2024, "2112");
        nomenclature(2025, "2115");
        assertThat(view.pupils(COLLEGE))
                .hasSize(2)
                .extracting(LivretPupil::level)
                .containsOnly(Level.QUATRIEME);
        nomenclature(2027, "9999");
        nomenclature(2026, "2116");
        assertThat(view.pupils(COLLEGE)).extracting(LivretPupil::level).containsOnly(Level.TROISIEME);
    }

    @Test
    void theLastRunOfASchoolIsFoundWithItsSummaryAndTheClauseOfEachPupil() {
        RecuperationSummary summary =
                new RecuperationSummary(new TreeMap<>(Map.of("3 A", Map.of(Clause.OBTAINED, 1, Clause.NOT_SAT, 1))));
        List<PupilClause> clauses = List.of(new PupilClause(zoe, "3 A", Clause.OBTAINED));
        livrets.saveRun(
                COLLEGE,
                YEAR,
                OPENING.minusSeconds(9),
                new RecuperationSummary(new TreeMap<>()),
                SAID,
                List.of(),
                List.of());
        long run = livrets.saveRun(COLLEGE, YEAR, OPENING, summary, SAID, clauses, List.of());
        assertThat(view.lastRun(COLLEGE)).contains(new RecuperationRun(run, COLLEGE, YEAR, OPENING, null, summary));
        assertThat(view.lastRun(Samples.OTHER)).isEmpty();
        assertThat(view.clauses(run)).isEqualTo(clauses);
    }

    private void write(Certification certification, Instant at) {
        assertThat(livrets.writeAll(COLLEGE, List.of(new LivretWrite(zoe, certification)), at))
                .isTrue();
    }

    private static void nomenclature(int year, String mefstat) {
        Mef mef = new Mef("10310019110", "3EME", mefstat, null);
        LEDGER.get(SchoolLedger.class)
                .saveNomenclature(COLLEGE, new Nomenclature(COLLEGE.value(), new SchoolYear(year), List.of(mef)));
    }

    private static Certification certification(long id, int score) {
        return new Certification(
                id,
                CertificationStatus.VALIDATED,
                score,
                LocalDate.of(2027, 3, 1).plusDays(id),
                OPENING,
                "P-TEST000" + id,
                "Centre",
                Map.of(Competence.INTERAGIR, 4),
                4021L);
    }
}
