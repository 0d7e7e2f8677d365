package fr.passerelle.connectors.ledger.certification;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static fr.passerelle.connectors.ledger.certification.CertificationSource.CLASS_CSV;
import static fr.passerelle.connectors.ledger.certification.CertificationSource.FEED;
import static fr.passerelle.domain.certification.CertificationStatus.CANCELLED;
import static fr.passerelle.domain.certification.CertificationStatus.PENDING;
import static fr.passerelle.domain.certification.CertificationStatus.REJECTED;
import static fr.passerelle.domain.certification.CertificationStatus.VALIDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.hold.UndoView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.WorkLedgerTest;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.certification.Disappearance.Known;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.hold.Undoing;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificationLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate DAY = LocalDate.of(2027, 3, 12);

    /** After whatever Pix said live. */
    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);

    private final Samples samples = new Samples(LEDGER);
    private CertificationLedger ledger;
    private CertificationView view;
    private long zoe;
    private long paul;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 2));
        zoe = samples.person(COLLEGE, 1);
        paul = samples.person(COLLEGE, 2);
        ledger = LEDGER.get(CertificationLedger.class);
        view = LEDGER.get(CertificationView.class);
    }

    @Test
    void aCertificationComesBackWholeUntestedCompetencesApart() {
        Map<Competence, Integer> levels = Map.of(Competence.MENER_UNE_RECHERCHE, 3, Competence.EVOLUER, 0);
        Instant published = Instant.parse("2027-05-04T08:00:00Z");
        Certification whole =
                new Certification(70001, VALIDATED, 312, DAY, published, "P-TEST0001", "Collège", levels, 4021L);
        ledger.saveAll(List.of(received(zoe, whole, FEED)));
        assertThat(view.ofPersons(List.of(zoe, paul))).isEqualTo(Map.of(zoe, List.of(whole)));
    }

    @Test
    void everyStateThatIsReplacedGoesToHistoryAndAnUnchangedOneWritesNothing() {
        save(zoe, PENDING, 0);
        save(zoe, PENDING, 0);
        save(zoe, VALIDATED, 300);
        save(zoe, VALIDATED, 300);
        save(zoe, CANCELLED, 0);
        assertThat(LEDGER.jdbc()
                        .sql("select status from certification_history order by id")
                        .query(String.class)
                        .list())
                .containsExactly("PENDING", "VALIDATED");
        assertThat(view.ofPersons(List.of(zoe)).get(zoe))
                .extracting(Certification::status)
                .containsExactly(CANCELLED);
    }

    /** The clock goes on between what a decision does and its end. */
    @Test
    void aResultOfNobodyThatADecisionGaveIsTakenBack() {
        Told told = new Told("NOM", "Prénom", null);
        ledger.doubt(COLLEGE, certification(VALIDATED, 300), told, CLASS_CSV, DAY, List.of(zoe, paul));
        Hold asked = LEDGER.get(HoldView.class).open(Scope.all()).get(0);
        LEDGER.clock().advance(Duration.ofMinutes(1));
        ledger.give(CertificationDecision.of(asked, "chef"), zoe);
        LEDGER.clock().advance(Duration.ofMillis(1));
        LEDGER.get(HoldLedger.class).close(asked.id(), HoldState.APPROVED, "chef");

        assertThat(LEDGER.get(UndoView.class)
                        .of(LEDGER.get(HoldLedger.class).find(asked.id()).orElseThrow()))
                .isEqualTo(Undoing.POSSIBLE);
    }

    /** Each night both schools' feeds tell it. */
    @Test
    void whatTheFeedOfASchoolLeavesInDoubtTheFeedOfAnotherDoesNotAnswer() {
        Certification result = certification(VALIDATED, 300);
        ledger.saveAll(List.of(received(zoe, result, FEED)));
        ledger.saveAll(List.of(new ReceivedCertification(paul, OTHER, result, FEED)));
        ledger.saveAll(List.of(received(zoe, result, FEED)));
        assertThat(LEDGER.get(HoldView.class).open(Scope.all()))
                .extracting(Hold::kind, Hold::uai)
                .containsExactly(tuple(HoldKind.OTHER_PERSON, OTHER.value()));

        ledger.saveAll(List.of(new ReceivedCertification(zoe, OTHER, result, FEED)));
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
    }

    @Test
    void aFeedThatTakesAPublishedResultBackChangesNothingAndAsksOnce() {
        save(zoe, VALIDATED, 300);
        save(zoe, PENDING, 0);
        save(zoe, PENDING, 0);
        assertThat(view.ofPersons(List.of(zoe)).get(zoe))
                .extracting(Certification::pixScore)
                .containsExactly(300);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all()))
                .extracting(Hold::kind, Hold::subject)
                .containsExactly(tuple(HoldKind.REGRESSION, "70001"));
    }

    @Test
    void anOldClassCsvNeverTakesACancellationBackAndPixMay() {
        save(zoe, VALIDATED, 300);
        ledger.saveAll(List.of(received(zoe, certification(CANCELLED, 0), CLASS_CSV)));
        ledger.saveAll(List.of(received(zoe, certification(VALIDATED, 300), CLASS_CSV)));
        assertThat(view.ofPersons(List.of(zoe)).get(zoe))
                .extracting(Certification::status)
                .containsExactly(CANCELLED);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all()))
                .extracting(Hold::kind, Hold::subject)
                .containsExactly(tuple(HoldKind.REGRESSION, "70001"));

        save(zoe, VALIDATED, 300);
        assertThat(view.ofPersons(List.of(zoe)).get(zoe))
                .extracting(Certification::status)
                .containsExactly(VALIDATED);
    }

    @Test
    void whatTheFeedShowsToBeCancelledIsCancelledAndTheFeedUndoesIt() {
        save(zoe, VALIDATED, 300);
        ledger.cancel(COLLEGE, List.of(70001L));
        assertThat(only(zoe).status()).isEqualTo(CANCELLED);
        assertThat(only(zoe).pixScore()).isZero();
        assertThat(history()).containsExactly("VALIDATED 300 FEED");

        ledger.saveAll(List.of(received(zoe, certification(VALIDATED, 300), CLASS_CSV)));
        assertThat(only(zoe).status()).isEqualTo(CANCELLED);
        save(zoe, VALIDATED, 300);
        assertThat(only(zoe)).isEqualTo(certification(VALIDATED, 300));
    }

    @ParameterizedTest
    @EnumSource(names = {"FEED", "CLASS_CSV"})
    void whatAPersonTookForCancelledStaysSoUntilAPersonSaysOtherwise(CertificationSource source) {
        save(zoe, VALIDATED, 300);
        ledger.withdraw(samples.approved(HoldKind.UNLISTED, zoe, 70001));
        assertThat(only(zoe).status()).isEqualTo(CANCELLED);
        assertThat(history()).containsExactly("VALIDATED 300 FEED");
        assertThat(LEDGER.count("select count(*) from journal where action = 'CERTIFICATION_CHANGED'"
                        + " and actor = 'chef' and details ->> 'to' = 'CANCELLED'"))
                .isOne();

        ledger.saveAll(List.of(received(zoe, certification(VALIDATED, 300), source)));
        ledger.saveAll(List.of(received(zoe, certification(VALIDATED, 300), source)));
        assertThat(only(zoe).status()).isEqualTo(CANCELLED);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all()))
                .extracting(Hold::kind, Hold::subject)
                .containsExactly(tuple(HoldKind.REGRESSION, "70001"));
    }

    @Test
    void thatPixSaysTheSameDoesNotTakeTheDecisionFromThePerson() {
        save(zoe, VALIDATED, 300);
        ledger.withdraw(samples.approved(HoldKind.UNLISTED, zoe, 70001));
        Certification inFile = new Certification(70001, CANCELLED, 0, DAY, null, null, "Centre", Map.of(), 4021L);
        ledger.saveAll(List.of(received(zoe, inFile, CLASS_CSV)));
        assertThat(only(zoe).sessionId()).isEqualTo(4021);

        save(zoe, VALIDATED, 300);
        assertThat(only(zoe).status()).isEqualTo(CANCELLED);
    }

    @Test
    void whatTheJuryRefusedStaysRefusedWhenAPersonWithdrawsItAndIsNotUndoneByPixEither() {
        save(zoe, REJECTED, 0);
        ledger.withdraw(samples.approved(HoldKind.UNLISTED, zoe, 70001));
        save(zoe, VALIDATED, 300);
        assertThat(only(zoe).status()).isEqualTo(REJECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "REJECTED, 0, VALIDATED, 300, true",
        "VALIDATED, 300, REJECTED, 0, true",
        "VALIDATED, 300, CANCELLED, 0, true",
        "VALIDATED, 300, VALIDATED, 301, true",
        "PENDING, 0, VALIDATED, 300, true",
        "VALIDATED, 300, VALIDATED, 300, false",
        "VALIDATED, 300, STARTED, 0, false"
    })
    void aFileOfBeforeNeverOverrulesWhatPixSaidSince(
            CertificationStatus live, int liveScore, CertificationStatus old, int oldScore, boolean contradicted) {
        save(zoe, live, liveScore);
        Set<Long> waiting = ledger.saveAll(List.of(new ReceivedCertification(
                zoe,
                COLLEGE,
                new Certification(70001, old, oldScore, DAY, null, null, "Centre", Map.of(), 4021L),
                CLASS_CSV,
                LocalDate.of(2026, 9, 2))));

        assertThat(only(zoe).status()).isEqualTo(live);
        assertThat(only(zoe).pixScore()).isEqualTo(liveScore);
        assertThat(only(zoe).sessionId()).isEqualTo(contradicted ? null : Long.valueOf(4021));
        assertThat(waiting).isEqualTo(contradicted ? Set.of(70001L) : Set.of());
        assertThat(LEDGER.get(HoldView.class).open(Scope.all()))
                .extracting(Hold::kind)
                .isEqualTo(contradicted ? List.of(HoldKind.CONTRADICTED) : List.of());
    }

    @Test
    void thatPixSaysTheSameEachNightMakesItsWordNewer() {
        save(zoe, REJECTED, 0);
        LEDGER.jdbc()
                .sql("update certification_told set told_on = date '2026-01-01'")
                .update();
        LocalDate between = LocalDate.of(2026, 9, 2);
        save(zoe, REJECTED, 0);
        ledger.saveAll(
                List.of(new ReceivedCertification(zoe, COLLEGE, certification(VALIDATED, 300), CLASS_CSV, between)));
        assertThat(only(zoe).status()).isEqualTo(REJECTED);
        assertThat(history()).isEmpty();
    }

    @Test
    void theDayOnWhichPixSaidItIsThatOfTheAcademyInWhichTheDirectoryHasTheSchool() {
        School school = Samples.school(COLLEGE, 1);
        LEDGER.get(SchoolLedger.class)
                .register(List.of(new School(
                        COLLEGE,
                        school.name(),
                        school.kind(),
                        null,
                        school.pixOrganizationId(),
                        school.pixCenterId(),
                        "Polynésie française")));
        LEDGER.clock().set(Instant.parse("2027-03-12T08:00:00Z"));
        save(zoe, REJECTED, 0);

        assertThat(LEDGER.count("select count(*) from certification_told where told_on = date '2027-03-11'"))
                .isOne();
    }

    @Test
    void aContradictionIsWithoutObjectOncePixSaysSomethingElse() {
        save(zoe, REJECTED, 0);
        ledger.saveAll(List.of(new ReceivedCertification(
                zoe, COLLEGE, certification(VALIDATED, 300), CLASS_CSV, LocalDate.of(2026, 9, 2))));
        save(zoe, REJECTED, 0);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).hasSize(1);
        save(zoe, VALIDATED, 300);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
    }

    @Test
    void aResultThatPixPublishesAgainIsNoQuestionAnyMore() {
        save(zoe, VALIDATED, 300);
        save(zoe, PENDING, 0);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).hasSize(1);
        save(zoe, VALIDATED, 300);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
        assertThat(LEDGER.count("select count(*) from hold where state = 'SUPERSEDED'"))
                .isOne();
    }

    @Test
    void aSchoolKnowsWhatItsOwnFeedGaveOfItsActivePupils() {
        save(zoe, VALIDATED, 300);
        ledger.saveAll(List.of(new ReceivedCertification(
                paul,
                Samples.OTHER,
                new Certification(70002, VALIDATED, 200, DAY, null, null, null, Map.of(), null),
                FEED)));
        assertThat(ledger.ofSchool(COLLEGE))
                .extracting(Known::personId, known -> known.certification().id(), Known::givenHere)
                .containsExactlyInAnyOrder(tuple(zoe, 70001L, true), tuple(paul, 70002L, false));
        assertThat(ledger.ofSchool(Samples.OTHER)).isEmpty();
    }

    @Test
    void aCertificationAnnouncedForAnotherPersonStaysWhereItWas() {
        save(zoe, VALIDATED, 300);
        save(paul, VALIDATED, 300);
        assertThat(view.ofPersons(List.of(paul))).isEmpty();
        assertThat(LEDGER.get(HoldView.class).open(Scope.all()))
                .extracting(Hold::kind)
                .containsExactly(HoldKind.OTHER_PERSON);
    }

    @Test
    void theSameCertificationTwiceInOneBatchIsMergedInItsOrder() {
        ledger.saveAll(List.of(
                received(zoe, certification(PENDING, 0), FEED), received(zoe, certification(REJECTED, 0), CLASS_CSV)));
        assertThat(view.ofPersons(List.of(zoe)).get(zoe))
                .extracting(Certification::status)
                .containsExactly(REJECTED);
    }

    @Test
    void theFeedAndTheCsvOfOneCertificationReadTogetherLoseNothing() throws Exception {
        Certification feed =
                new Certification(70001, VALIDATED, 300, DAY, null, "P-TEST0001", "Centre", Map.of(), null);
        Certification csv =
                new Certification(70001, VALIDATED, 300, DAY, null, null, null, Map.of(Competence.EVOLUER, 2), 4021L);
        Callable<Boolean> readFeed = () -> saved(received(zoe, feed, FEED));
        Callable<Boolean> readCsv = () -> saved(received(zoe, csv, CLASS_CSV));
        WorkLedgerTest.together(readFeed, readCsv, readFeed, readCsv);
        Certification both = view.ofPersons(List.of(zoe)).get(zoe).get(0);
        assertThat(both.verificationCode()).isEqualTo("P-TEST0001");
        assertThat(both.sessionId()).isEqualTo(4021);
        assertThat(both.levels()).containsEntry(Competence.EVOLUER, 2);
    }

    private Certification only(long person) {
        assertThat(view.ofPersons(List.of(person)).get(person)).hasSize(1);
        return view.ofPersons(List.of(person)).get(person).get(0);
    }

    private static List<String> history() {
        return LEDGER.jdbc()
                .sql("select status || ' ' || pix_score || ' ' || source from certification_history order by id")
                .query(String.class)
                .list();
    }

    private boolean saved(ReceivedCertification received) {
        ledger.saveAll(List.of(received));
        return true;
    }

    private void save(long person, CertificationStatus status, int score) {
        ledger.saveAll(List.of(received(person, certification(status, score), FEED)));
    }

    private static ReceivedCertification received(long person, Certification what, CertificationSource source) {
        return new ReceivedCertification(person, COLLEGE, what, source, source == CLASS_CSV ? LATER : null);
    }

    private static Certification certification(CertificationStatus status, int score) {
        return new Certification(70001, status, score, DAY, null, null, null, Map.of(), null);
    }
}
