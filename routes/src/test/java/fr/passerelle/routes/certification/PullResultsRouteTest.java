package fr.passerelle.routes.certification;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.certification.ReceivedOther;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PullResultsRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, PullResultsRoute.class);

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    @BeforeEach
    void pupils() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
    }

    @Test
    void aResultIsPendingThenValidatedAndBothStatesAreKept() {
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.PENDING));
        pulled();
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.PENDING);

        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();
        assertThat(certifications(1)).singleElement().satisfies(certification -> {
            assertThat(certification.status()).isEqualTo(CertificationStatus.VALIDATED);
            assertThat(certification.pixScore()).isEqualTo(312);
        });
        assertThat(LEDGER.jdbc()
                        .sql("select status from certification_history")
                        .query(String.class)
                        .list())
                .containsExactly("PENDING");
    }

    @Test
    void theSameAnswerAgainWritesNothing() {
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();
        long journalled = LEDGER.count("select count(*) from journal");
        pulled();

        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(journalled);
        assertThat(LEDGER.count("select count(*) from certification_history")).isZero();
    }

    @Test
    void aFeedThatSaysNoMoreWhatItSaidIsKnownToBeSilentUntilItSpeaksAgain() {
        BENCH.pix()
                .publish(
                        COLLEGE,
                        result(1, 71, CertificationStatus.VALIDATED),
                        result(2, 72, CertificationStatus.REJECTED));
        pulled();
        assertThat(silence()).isEqualTo("speaks 0");

        BENCH.pix().publish(COLLEGE);
        pulled();
        assertThat(silence()).isEqualTo("2026-09-03 2");
        LEDGER.clock().set(LEDGER.clock().instant().plus(Duration.ofDays(1)));
        pulled();
        assertThat(silence()).as("since the first such answer").isEqualTo("2026-09-03 2");
        assertThat(LEDGER.count("select count(*) from results_feed where answered_at > silent_since"))
                .isOne();

        BENCH.pix()
                .publish(
                        COLLEGE,
                        result(1, 71, CertificationStatus.VALIDATED),
                        result(2, 72, CertificationStatus.REJECTED));
        pulled();
        assertThat(silence()).isEqualTo("speaks 0");
    }

    @Test
    void aFeedThatNeverSaidAnythingIsNotSilent() {
        pulled();

        assertThat(silence()).isEqualTo("speaks 0");
    }

    @Test
    void aFeedThatDoesNotAnswerIsKnownByItsLastAnswer() {
        pulled();
        LEDGER.clock().set(LEDGER.clock().instant().plus(Duration.ofDays(3)));
        BENCH.pix().failForEver("certifications", () -> new PartnerUnavailable("Pix ne répond pas"));
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        BENCH.untilIdle();

        assertThat(LEDGER.count("select count(*) from results_feed where answered_at::date = date '2026-09-03'"))
                .isOne();
    }

    private static String silence() {
        return LEDGER.jdbc()
                .sql("select coalesce(silent_since::date::text, 'speaks') || ' ' || missing from results_feed")
                .query(String.class)
                .single();
    }

    @Test
    void aResultOfNoPupilOfTheSchoolIsLeft() {
        BENCH.pix()
                .publish(
                        COLLEGE,
                        result(1, 71, CertificationStatus.VALIDATED),
                        result(9, 72, CertificationStatus.VALIDATED));
        pulled();

        assertThat(LEDGER.count("select count(*) from certification")).isOne();
        assertThat(certifications(1)).extracting(Certification::id).containsExactly(71L);
        assertThat(BENCH.works(Flow.PULL_RESULTS)).containsExactly(WorkState.DONE);
    }

    @Test
    void aResultOfAnotherChildWithTheSameIneGoesToAPerson() {
        FeedCertification other = new FeedCertification(
                Sample.ine(1),
                "Autre",
                "ENFANT",
                Sample.birthdate(1).plusDays(1),
                Sample.certification(71, CertificationStatus.VALIDATED, DAY));
        BENCH.pix().publish(COLLEGE, other);
        pulled();

        assertThat(certifications(1)).isEmpty();
        assertThat(LEDGER.count("select count(*) from hold where kind = 'OTHER_PERSON' and state = 'OPEN'"))
                .isOne();
    }

    @Test
    void aResultThatTellsAnotherFirstNameIsNobodysThoughIneAndBirthDateAgree() {
        BENCH.pix().publish(COLLEGE, told(1, 71, "Hugo", Sample.lastName(1)));
        pulled();

        assertThat(LEDGER.count("select count(*) from certification")).isZero();
        assertThat(doubted(71)).containsExactly(Sample.person(LEDGER, 1));
        assertThat(LEDGER.jdbc()
                        .sql("select concat_ws(' ', announced ->> 'first_name', announced ->> 'last_name',"
                                + " announced ->> 'birthdate', announced ->> 'status') from hold")
                        .query(String.class)
                        .single())
                .as("whom Pix names, for who decides")
                .isEqualTo("Hugo " + Sample.lastName(1) + " " + Sample.birthdate(1) + " VALIDATED");
    }

    @Test
    void aFamilyNameAloneThatChangedIsNoDoubt() {
        BENCH.pix().publish(COLLEGE, told(1, 71, Sample.firstName(1), "NOUVEAU"));
        pulled();

        assertThat(certifications(1)).hasSize(1);
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    @Test
    void aTwinsVeryNamesAreADoubtThatNamesBothUntilPixGivesTheResultToOneOfThem() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(3, Sample.birthdate(1), "3 A", "10310019110"));
        BENCH.pix().publish(COLLEGE, told(1, 71, Sample.firstName(3), Sample.lastName(3)));
        pulled();
        pulled();

        assertThat(LEDGER.count("select count(*) from certification")).isZero();
        assertThat(doubted(71)).containsExactly(Sample.person(LEDGER, 1), Sample.person(LEDGER, 3));
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_OPENED'"))
                .isEqualTo(2);

        BENCH.pix()
                .publish(
                        COLLEGE,
                        new FeedCertification(
                                Sample.ine(3),
                                Sample.firstName(3),
                                Sample.lastName(3),
                                Sample.birthdate(1),
                                Sample.certification(71, CertificationStatus.VALIDATED, DAY)));
        pulled();
        assertThat(certifications(3)).extracting(Certification::id).containsExactly(71L);
        assertThat(LEDGER.count("select count(*) from hold where state = 'SUPERSEDED'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from hold")).isOne();
    }

    @Test
    void aResultThatAnotherHasAlreadyIsTakenFromNobody() {
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();
        BENCH.pix().publish(COLLEGE, result(2, 71, CertificationStatus.VALIDATED));
        pulled();

        assertThat(certifications(1)).hasSize(1);
        assertThat(certifications(2)).isEmpty();
        assertThat(doubted(71)).containsExactly(Sample.person(LEDGER, 2), Sample.person(LEDGER, 1));
    }

    @Test
    void whatSomebodyLeftInNobodysHandsIsNotAskedAgain() {
        BENCH.pix().publish(COLLEGE, told(1, 71, "Hugo", Sample.lastName(1)));
        pulled();
        LEDGER.get(HoldLedger.class)
                .close(LEDGER.count("select id from hold where state = 'OPEN'"), HoldState.REFUSED, "chef");
        pulled();

        assertThat(LEDGER.count("select count(*) from hold")).isOne();
        assertThat(certifications(1)).isEmpty();
    }

    @Test
    void aPublishedResultThatTheFeedTakesBackGoesToAPerson() {
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.PENDING));
        pulled();

        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);
        assertThat(LEDGER.count("select count(*) from hold where kind = 'REGRESSION' and state = 'OPEN'"))
                .isOne();
    }

    @Test
    void anOlderOneInThePlaceOfAnAwaitedOneMeansThatItWasCancelled() {
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();
        BENCH.pix().publish(COLLEGE, result(1, 81, CertificationStatus.PENDING, DAY.plusDays(30)));
        pulled();
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();

        assertThat(certifications(1))
                .extracting(Certification::id, Certification::status)
                .containsExactly(tuple(71L, CertificationStatus.VALIDATED), tuple(81L, CertificationStatus.CANCELLED));
        assertThat(LEDGER.count("select count(*) from hold")).isZero();

        BENCH.pix().publish(COLLEGE, result(1, 81, CertificationStatus.VALIDATED, DAY.plusDays(30)));
        pulled();
        assertThat(certifications(1)).extracting(Certification::status).containsOnly(CertificationStatus.VALIDATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "ERROR", "STARTED"})
    void anAwaitedOneThatHasDisappearedIsCancelledOnce(CertificationStatus was) {
        BENCH.pix().publish(COLLEGE, result(1, 81, was, DAY.plusDays(30)));
        pulled();
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();
        pulled();

        assertThat(LEDGER.count("select count(*) from certification where id = 81 and status = 'CANCELLED'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from certification_history")).isOne();
        assertThat(LEDGER.count("select count(*) from journal where action = 'CERTIFICATION_CHANGED'"))
                .isOne();
    }

    @Test
    void anOlderOneInThePlaceOfAnObtainedOneGoesToAPersonWhetherALivretHoldsItOrNot() {
        BENCH.pix().publish(COLLEGE, result(1, 81, CertificationStatus.VALIDATED, DAY.plusDays(30)));
        pulled();
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.REJECTED));
        pulled();
        pulled();

        assertThat(certifications(1))
                .extracting(Certification::id, Certification::status)
                .containsExactly(tuple(71L, CertificationStatus.REJECTED), tuple(81L, CertificationStatus.VALIDATED));
        assertThat(LEDGER.count("select count(*) from hold where kind = 'UNLISTED' and state = 'OPEN'"
                        + " and subject = '81' and person_id = " + Sample.person(LEDGER, 1)))
                .isOne();
        assertThat(LEDGER.count("select count(*) from certification_history")).isZero();
    }

    @Test
    void oneOfWhomPixGivesNothingAnyMoreGoesToAPersonUntilItIsGivenAgain() {
        BENCH.pix()
                .publish(
                        COLLEGE,
                        result(1, 71, CertificationStatus.VALIDATED),
                        result(2, 72, CertificationStatus.VALIDATED));
        pulled();
        BENCH.pix().publish(COLLEGE, result(2, 72, CertificationStatus.VALIDATED));
        pulled();
        pulled();

        assertThat(LEDGER.count(
                        "select count(*) from hold where kind = 'UNLISTED' and state = 'OPEN'" + " and subject = '71'"))
                .isOne();
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);

        BENCH.pix()
                .publish(
                        COLLEGE,
                        result(1, 71, CertificationStatus.VALIDATED),
                        result(2, 72, CertificationStatus.VALIDATED));
        pulled();
        assertThat(LEDGER.count("select count(*) from hold where state = 'SUPERSEDED'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from hold")).isOne();
    }

    @Test
    void oneThatALaterPixPlusHidesIsNotAskedAboutOnceAFileToldOfIt() {
        BENCH.pix()
                .publish(
                        COLLEGE,
                        result(1, 71, CertificationStatus.VALIDATED),
                        result(2, 72, CertificationStatus.VALIDATED));
        pulled();
        BENCH.pix().publish(COLLEGE, result(2, 72, CertificationStatus.VALIDATED));
        pulled();
        assertThat(LEDGER.count("select count(*) from hold where kind = 'UNLISTED' and state = 'OPEN'"))
                .isOne();

        OtherCertification later = new OtherCertification(73, "Pix+ Droit", "Validée", null, null, DAY.plusDays(40));
        LEDGER.get(CertificationLedger.class)
                .saveOthers(List.of(new ReceivedOther(Sample.person(LEDGER, 1), COLLEGE, later, DAY.plusDays(50))));
        pulled();

        assertThat(LEDGER.count("select count(*) from hold where state = 'SUPERSEDED'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isZero();
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);
    }

    @Test
    void whoIsKeptByAPersonIsNotAskedAboutAgain() {
        BENCH.pix()
                .publish(
                        COLLEGE,
                        result(1, 71, CertificationStatus.VALIDATED),
                        result(2, 72, CertificationStatus.VALIDATED));
        pulled();
        BENCH.pix().publish(COLLEGE, result(2, 72, CertificationStatus.VALIDATED));
        pulled();
        LEDGER.get(HoldLedger.class)
                .close(LEDGER.count("select id from hold where state = 'OPEN'"), HoldState.REFUSED, "chef");
        pulled();

        assertThat(LEDGER.count("select count(*) from hold")).isOne();
    }

    @Test
    void aNewerAttemptThatHidesAnObtainedOneIsNoDisappearance() {
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();
        BENCH.pix().publish(COLLEGE, result(1, 81, CertificationStatus.PENDING, DAY.plusDays(30)));
        pulled();

        assertThat(certifications(1))
                .extracting(Certification::status)
                .containsExactly(CertificationStatus.VALIDATED, CertificationStatus.PENDING);
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    @Test
    void aSchoolOfWhichPixGivesNothingOrHardlyAnythingRaisesNoQuestion() {
        int pupils = 12;
        Sample.base(
                LEDGER,
                COLLEGE,
                IntStream.rangeClosed(1, pupils).mapToObj(Sample::pupil).toArray(Pupil[]::new));
        BENCH.pix()
                .publish(
                        COLLEGE,
                        IntStream.rangeClosed(1, pupils)
                                .mapToObj(n -> result(n, 70 + n, CertificationStatus.VALIDATED))
                                .toArray(FeedCertification[]::new));
        pulled();

        BENCH.pix().publish(COLLEGE);
        pulled();
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        pulled();

        assertThat(LEDGER.count("select count(*) from hold")).isZero();
        assertThat(LEDGER.count("select count(*) from certification where status = 'VALIDATED'"))
                .isEqualTo(pupils);
    }

    @Test
    void theFeedIsAskedAgainUntilItAnswers() {
        BENCH.pix().publish(COLLEGE, result(1, 71, CertificationStatus.VALIDATED));
        BENCH.pix().fail("certifications", 2, () -> new PartnerUnavailable("le flux ne répond pas"));
        pulled();

        assertThat(BENCH.pix().calls("certifications")).hasSize(3);
        assertThat(certifications(1)).hasSize(1);
    }

    @Test
    void aMessageDeliveredTwiceAsksOnce() {
        pulled();
        BENCH.deliverAgain(BENCH.work(Flow.PULL_RESULTS));

        assertThat(BENCH.pix().calls("certifications")).hasSize(1);
    }

    @Test
    void anOddRecordCostsItselfOnlyAndIsToldOnceUntilPixMendsIt() {
        String odd = json(1, 71, "\"validated\"", 312) + "," + json(2, 72, "\"validated\"", 0);
        BENCH.pix().publish(COLLEGE, feed(odd));
        pulled();
        pulled();

        assertThat(certifications(1)).extracting(Certification::pixScore).containsExactly(312);
        assertThat(certifications(2)).isEmpty();
        assertThat(LEDGER.jdbc()
                        .sql(
                                "select kind || ' ' || subject || ' ' || pupils || ' ' || (details ->> 'sample') from hold")
                        .query(String.class)
                        .list())
                .containsExactly("SET_ASIDE RESULTS_SCORE_INVALID 1 lu : « 0 »");
        assertThat(LEDGER.count("select count(*) from hold where details::text like '%99000%'"))
                .isZero();

        assertThat(LEDGER.jdbc()
                        .sql("select number || ' ' || place || ' ' || cardinality(named) from set_aside_result")
                        .query(String.class)
                        .list())
                .containsExactly("72 enregistrement 2 du flux, champ «\u00a0pixScore\u00a0» 1");

        BENCH.pix().publish(COLLEGE, feed(odd.replace("\"pixScore\":0", "\"pixScore\":12")));
        pulled();
        assertThat(LEDGER.count("select count(*) from set_aside_result")).isZero();
        assertThat(certifications(2)).extracting(Certification::pixScore).containsExactly(12);
        assertThat(LEDGER.count("select count(*) from hold where state = 'SUPERSEDED'"))
                .isOne();
    }

    @Test
    void aPupilWhoseRecordIsSetAsideHasNotDisappearedFromTheFeed() {
        BENCH.pix().publish(COLLEGE, feed(json(1, 71, "\"validated\"", 312) + "," + json(2, 72, "\"validated\"", 412)));
        pulled();
        BENCH.pix().publish(COLLEGE, feed(json(1, 71, "\"validated\"", 312) + "," + json(2, 72, "\"certified\"", 412)));
        pulled();

        assertThat(certifications(2)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);
        assertThat(LEDGER.jdbc()
                        .sql("select subject from hold")
                        .query(String.class)
                        .list())
                .containsExactly("RESULTS_STATUS_UNKNOWN");
    }

    @Test
    void whatSomebodyHasSeenIsToldAgainOnlyWhenThereIsMoreOfIt() {
        BENCH.pix().publish(COLLEGE, feed(json(1, 71, "\"certified\"", 312)));
        pulled();
        LEDGER.get(HoldLedger.class)
                .close(LEDGER.count("select id from hold where state = 'OPEN'"), HoldState.REFUSED, "chef");
        pulled();
        assertThat(LEDGER.count("select count(*) from hold")).isOne();

        BENCH.pix().publish(COLLEGE, feed(json(1, 71, "\"certified\"", 312) + "," + json(2, 72, "\"certified\"", 3)));
        pulled();
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN' and pupils = 2"))
                .isOne();
    }

    @Test
    void theDayOfATestIsTheDayWhereItWasSatWhicheverChannelTellsItFirst() {
        LEDGER.get(SchoolLedger.class)
                .register(List.of(new School(
                        COLLEGE, "Collège du Lagon", SchoolKind.COLLEGE, null, 1001L, 2001L, "Polynésie française")));
        // Of an older version, or of a file: the feed tells the instant.
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, 1),
                        COLLEGE,
                        Sample.certification(71, CertificationStatus.VALIDATED, LocalDate.of(2026, 11, 10)),
                        CertificationSource.CLASS_CSV)));
        BENCH.pix()
                .publish(
                        COLLEGE,
                        feed(json(1, 71, "\"validated\"", 312) + "," + json(2, 72, "\"validated\"", 312))
                                .replace("2027-03-04T09:00:00Z", "2026-11-09T23:30:00Z"));
        pulled();

        assertThat(certifications(1)).extracting(Certification::takenOn).containsExactly(LocalDate.of(2026, 11, 9));
        assertThat(certifications(2)).extracting(Certification::takenOn).containsExactly(LocalDate.of(2026, 11, 9));
    }

    @Test
    void theFeedOfASchoolThatHasClosedStillGivesResultsAndItsSilenceMeansNothing() {
        BENCH.pix()
                .publish(
                        COLLEGE,
                        result(1, 71, CertificationStatus.VALIDATED),
                        result(2, 72, CertificationStatus.PENDING));
        pulled();
        Sample.close(LEDGER, COLLEGE, OTHER);
        Sample.base(LEDGER, OTHER, Sample.pupil(1), Sample.pupil(2));
        LEDGER.jdbc()
                .sql("update pupil set active = false, left_at = now(), moved_to = ? where uai = ?")
                .params(OTHER.value(), COLLEGE.value())
                .update();
        BENCH.pix().publish(COLLEGE, result(2, 72, CertificationStatus.VALIDATED));
        pulled();

        assertThat(certifications(2)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    private static String feed(String records) {
        return "{\"data\":{\"attributes\":{\"certifications\":[" + records + "]}}}";
    }

    private static String json(int n, long id, String status, int score) {
        return "{\"id\":" + id + ",\"firstName\":\"" + Sample.firstName(n) + "\",\"lastName\":\"" + Sample.lastName(n)
                + "\",\"birthdate\":\"" + Sample.birthdate(n) + "\",\"nationalStudentId\":\"" + Sample.ine(n)
                + "\",\"date\":\"2027-03-04T09:00:00Z\",\"status\":" + status + ",\"pixScore\":" + score
                + ",\"competenceResults\":[{\"competenceId\":\"2.1\",\"level\":4}]}";
    }

    private static void pulled() {
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.PULL_RESULTS)).containsOnly(WorkState.DONE);
    }

    private static FeedCertification result(int n, long id, CertificationStatus status) {
        return result(n, id, status, DAY);
    }

    private static FeedCertification result(int n, long id, CertificationStatus status, LocalDate day) {
        return new FeedCertification(
                Sample.ine(n),
                Sample.firstName(n),
                Sample.lastName(n),
                Sample.birthdate(n),
                Sample.certification(id, status, day));
    }

    private static FeedCertification told(int n, long id, String first, String last) {
        return new FeedCertification(
                Sample.ine(n),
                first,
                last,
                Sample.birthdate(n),
                Sample.certification(id, CertificationStatus.VALIDATED, DAY));
    }

    /** Persons between whom that certification is in doubt. */
    private static List<Long> doubted(long id) {
        return LEDGER.jdbc()
                .sql("select unnest(person_id || others) from hold where kind = 'OTHER_PERSON' and state = 'OPEN'"
                        + " and subject = ?")
                .param(Long.toString(id))
                .query(Long.class)
                .list();
    }

    private static List<Certification> certifications(int n) {
        long person = Sample.person(LEDGER, n);
        return LEDGER.get(CertificationView.class).ofPersons(List.of(person)).getOrDefault(person, List.of());
    }
}
