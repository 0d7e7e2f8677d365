package fr.passerelle.connectors.ledger.livret;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.ine;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.livret.SchoolChain.Link;
import fr.passerelle.domain.livret.SchoolChain.Stranger;
import fr.passerelle.domain.livret.WhyNot;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every link of the chain, read from the tables where the flows leave it. */
class ChainViewTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 4);

    private final Samples samples = new Samples(LEDGER);
    private ChainView chains;

    @BeforeEach
    void aSchoolOfTwelve() {
        LEDGER.clear();
        LEDGER.clock().set(Instant.parse("2027-06-08T07:00:00Z"));
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 12));
        chains = LEDGER.get(ChainView.class);
    }

    @Test
    void eachReasonIsReadFromItsTable() {
        account(2, "MATCHED", 2);
        account(3, "AMBIGUOUS", null);
        certifiability(4, "CERTIFIABLE");
        session(4021, COLLEGE, FEBRUARY, "FINALISED", null);
        session(4022, COLLEGE, FEBRUARY, "REFUSED", "Aucun surveillant");
        candidate(4021, 5, null);
        candidate(4022, 6, 706L);
        candidate(4021, 7, 707L);
        certification(708, 8, "REJECTED");
        certification(709, 9, "CANCELLED");
        hold(10, "OPEN");
        certification(711, 11, "VALIDATED");
        certification(712, 12, "VALIDATED");
        livret(712);

        SchoolChain chain = chains.of(Scope.all(), COLLEGE);

        assertThat(reasons(chain))
                .isEqualTo(Map.of(
                        1, WhyNot.NO_ACCOUNT,
                        2, WhyNot.NOT_CERTIFIABLE,
                        3, WhyNot.NOT_MATCHED,
                        4, WhyNot.NOT_ENROLLED,
                        5, WhyNot.DID_NOT_COME,
                        6, WhyNot.SESSION_NOT_FINALISED,
                        7, WhyNot.RESULT_PENDING,
                        8, WhyNot.FAILED,
                        9, WhyNot.CANCELLED,
                        10, WhyNot.NOT_MATCHED));
        assertThat(chain.school().toCome()).isEqualTo(1);
        assertThat(chain.school().held()).isEqualTo(1);
        assertThat(link(chain, 6).missing().precision())
                .isEqualTo("session du 04/02/2027, refusée par Pix : Aucun surveillant");
        assertThat(chain.strangers()).isEmpty();
    }

    @Test
    void aDecidedHoldAndAReplacedAccountProveNothing() {
        hold(1, "REFUSED");
        account(2, "REPLACED", 2);

        assertThat(reasons(chains.of(Scope.all(), COLLEGE)))
                .containsEntry(1, WhyNot.NO_ACCOUNT)
                .containsEntry(2, WhyNot.NO_ACCOUNT);
    }

    /** As the récupération counts it: that which is in question is not to come. */
    @Test
    void whatIsInQuestionIsAwaitedAndAnOlderOneComesInItsPlace() {
        certification(701, 1, "VALIDATED");
        hold("REGRESSION", 701, 1, "OPEN");
        certification(702, 2, "VALIDATED");
        hold("REGRESSION", 702, 2, "REFUSED");
        certification(703, 3, "VALIDATED");
        hold("OTHER_PERSON", 703, 4, "OPEN");
        certification(605, 5, "VALIDATED");
        certification(705, 5, "VALIDATED");
        hold("REGRESSION", 705, 5, "OPEN");

        SchoolChain chain = chains.of(Scope.all(), COLLEGE);

        assertThat(reasons(chain))
                .containsEntry(1, WhyNot.RESULT_IN_QUESTION)
                .containsEntry(3, WhyNot.NOT_MATCHED)
                .containsEntry(4, WhyNot.NOT_MATCHED)
                .doesNotContainKeys(2, 5);
        assertThat(link(chain, 2).toCome().id()).isEqualTo(702);
        assertThat(link(chain, 5).toCome().id()).isEqualTo(605);
    }

    @Test
    void whoseResultWasSetAsideOrHasNoPupilIsLedToWhereAPersonDecides() {
        for (int n = 1; n <= 5; n++) {
            certification(700 + n, n, "PENDING");
        }
        hold("SET_ASIDE", 9, 12, "REFUSED");
        LEDGER.jdbc()
                .sql("update hold set person_id = null, subject = 'RESULTS_SCORE_INVALID'")
                .update();
        setAside(1, 701, "RESULTS_SCORE_INVALID");
        setAside(2, 702, "RESULTS_DATE_INVALID");
        hold("CONTRADICTED", 703, 3, "OPEN");
        LEDGER.jdbc().sql("""
                        insert into stray_result (certification_id, uai, source, last_name, first_name, birthdate, since)
                        select 800, uai, 'FEED', last_name, first_name, birthdate, now() from pupil where ine = ?
                        union all
                        select 801, uai, 'FEED', last_name, first_name, null, now() from pupil where ine = ?""").params(ine(4), ine(5)).update();

        SchoolChain chain = chains.of(Scope.all(), COLLEGE);

        assertThat(reasons(chain))
                .containsEntry(1, WhyNot.RESULT_IN_QUESTION)
                .containsEntry(2, WhyNot.RESULT_PENDING)
                .containsEntry(3, WhyNot.RESULT_IN_QUESTION)
                .containsEntry(4, WhyNot.NOT_MATCHED)
                .containsEntry(5, WhyNot.RESULT_PENDING);
        assertThat(link(chain, 1).missing().question().number()).isEqualTo(hold("SET_ASIDE"));
        assertThat(link(chain, 3).missing().question().number()).isEqualTo(hold("CONTRADICTED"));
        assertThat(link(chain, 4).missing().precision()).isEqualTo("certification n° 800, à la page « Sans élève »");

        LEDGER.jdbc()
                .sql("insert into attribution (kind, number, uai, verdict, told, decided_at, decided_by)"
                        + " values ('RESULT', 800, ?, 'NOBODY', '{}', now(), 'chef')")
                .param(COLLEGE.value())
                .update();
        assertThat(reasons(chains.of(Scope.all(), COLLEGE))).containsEntry(4, WhyNot.RESULT_PENDING);
    }

    private static void setAside(int n, long number, String code) {
        LEDGER.jdbc().sql("""
                        insert into set_aside_result (uai, code, place, message, remedy, number, last_name, first_name, named,
                            since)
                        select uai, ?, 'ici', 'illisible', 'voir', ?, '', '', array[person_id], now()
                        from pupil where ine = ?""").params(code, number, ine(n)).update();
    }

    private static long hold(String kind) {
        return LEDGER.jdbc()
                .sql("select id from hold where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    @Test
    void aConflictConcernsBothTheFormerAndTheNewOne() {
        account(1, "CONFLICT", 2);

        assertThat(reasons(chains.of(Scope.all(), COLLEGE)))
                .containsEntry(1, WhyNot.NOT_MATCHED)
                .containsEntry(2, WhyNot.NOT_MATCHED)
                .containsEntry(3, WhyNot.NO_ACCOUNT);
    }

    @Test
    void aSessionOfAnotherYearIsNoLongerAStep() {
        session(4021, COLLEGE, LocalDate.of(2026, 5, 4), "FINALISED", null);
        candidate(4021, 1, null);
        session(4022, OTHER, FEBRUARY, "FINALISED", null);
        candidate(4022, 2, 702L);

        SchoolChain chain = chains.of(Scope.all(), COLLEGE);

        assertThat(reasons(chain)).containsEntry(1, WhyNot.NO_ACCOUNT).containsEntry(2, WhyNot.RESULT_PENDING);
        assertThat(chain.strangers()).isEmpty();
    }

    @Test
    void accountsAndCandidatesOfNobodyAreStrangers() {
        stray("ido-1", "INCONNU", "Anaë", "3A");
        stray("ido-2", "INCONNU", "Lou", "4 B");
        session(4021, COLLEGE, FEBRUARY, "FINALISED", null);
        candidate(4021, 99, 799L);
        samples.importAll(COLLEGE, pupils(1, 11));
        candidate(4021, 12, 712L);

        assertThat(chains.of(Scope.all(), COLLEGE).strangers())
                .containsExactlyInAnyOrder(
                        new Stranger("compte GAR", "INCONNU Anaë", "", "3A"),
                        new Stranger("candidat de la session 4021", "", ine(99), ""),
                        new Stranger(
                                "candidat de la session 4021, sorti de la base élèves depuis",
                                "NOM12 Zoé12",
                                ine(12),
                                "3 A"));
    }

    @Test
    void anAccountWithTheNameOfAPupilIsHisToSettleNotAStranger() {
        stray("ido-1", "Nom1", "zoé1", "3 A");

        SchoolChain chain = chains.of(Scope.all(), COLLEGE);

        assertThat(reasons(chain)).containsEntry(1, WhyNot.NOT_MATCHED);
        assertThat(chain.strangers()).isEmpty();
    }

    @Test
    void whoLeftForAnotherSchoolIsToldOfThere() {
        session(4021, COLLEGE, FEBRUARY, "FINALISED", null);
        candidate(4021, 12, 712L);
        samples.importAll(COLLEGE, pupils(1, 11));
        samples.importAll(OTHER, List.of(pupil(12)));

        assertThat(chains.of(Scope.all(), COLLEGE).strangers()).isEmpty();
        assertThat(reasons(chains.of(Scope.all(), OTHER))).isEqualTo(Map.of(12, WhyNot.RESULT_PENDING));
    }

    @Test
    void otherLevelsAreLeftOut() {
        LEDGER.jdbc()
                .sql("update pupil set mef_code = '10210019110' where ine = ?")
                .params(ine(1))
                .update();

        assertThat(chains.of(Scope.all(), COLLEGE).links()).hasSize(11);
    }

    @Test
    void aSchoolOutOfSightHasNobody() {
        assertThat(chains.of(Scope.of(Set.of(OTHER)), COLLEGE)).isEqualTo(new SchoolChain(List.of(), List.of()));
    }

    /** A statement a pupil would take seconds for five hundred, even on a machine that does much else. */
    @Test
    void fiveHundredPupilsTakeAMoment() {
        samples.importAll(COLLEGE, pupils(1, 500));
        IntStream.rangeClosed(1, 500)
                .forEach(n -> account(n, n % 3 == 0 ? "AMBIGUOUS" : "MATCHED", n % 3 == 0 ? null : n));
        LEDGER.jdbc().sql("analyze").update();
        chains.of(Scope.all(), COLLEGE);

        long start = System.nanoTime();
        SchoolChain chain = chains.of(Scope.all(), COLLEGE);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(chain.school().of(WhyNot.NOT_CERTIFIABLE)).isEqualTo(334);
        assertThat(chain.school().of(WhyNot.NOT_MATCHED)).isEqualTo(166);
    }

    private static Map<Integer, WhyNot> reasons(SchoolChain chain) {
        return chain.links().stream()
                .filter(link -> link.missing() != null)
                .collect(Collectors.toMap(
                        link -> number(link.pupil()), link -> link.missing().why()));
    }

    private static Link link(SchoolChain chain, int n) {
        return chain.links().stream()
                .filter(link -> number(link.pupil()) == n)
                .findFirst()
                .orElseThrow();
    }

    private static int number(LivretPupil pupil) {
        return Integer.parseInt(pupil.lastName().substring(3));
    }

    /** An account with the names and the birth date of pupil n, given to another one or to nobody. */
    private static void account(int n, String state, @Nullable Integer owner) {
        LEDGER.jdbc()
                .sql("""
                        insert into account (source, external_id, uai, last_name, first_name, birthdate, divisions, state,
                            person_id, reason, created_at, updated_at)
                        select 'GAR', 'ido-' || :ine, p.uai, p.last_name, p.first_name, p.birthdate, '{3 A}', :state,
                            (select id from person where ine = :owner), '', now(), now()
                        from pupil p where p.ine = :ine""")
                .param("ine", ine(n))
                .param("state", state)
                .param("owner", owner == null ? null : ine(owner))
                .update();
    }

    private static void stray(String id, String lastName, String firstName, String division) {
        LEDGER.jdbc()
                .sql("""
                        insert into account (source, external_id, uai, last_name, first_name, divisions, state, reason,
                            created_at, updated_at)
                        values ('GAR', ?, ?, ?, ?, array[?], 'NOT_FOUND', '', now(), now())""")
                .params(id, COLLEGE.value(), lastName, firstName, division)
                .update();
    }

    private static void certifiability(int n, String status) {
        LEDGER.jdbc().sql("""
                        insert into certifiability (person_id, uai, pix_learner_id, status, participations, changed_at)
                        select person_id, uai, id, ?, 1, now() from pupil where ine = ?""").params(status, ine(n)).update();
    }

    private static void session(long id, Uai uai, LocalDate day, String state, @Nullable String refusal) {
        LEDGER.jdbc().sql("""
                        insert into session (id, uai, center_id, address, room, session_date, session_time, examiners,
                            finalised_at, has_incident, has_joining_issue, state, refusal)
                        values (?, ?, 1, '', 'B12', ?, time '14:00', '{}', now(), false, false, ?, ?)""").params(id, uai.value(), day, state, refusal).update();
    }

    private static void candidate(long session, int n, @Nullable Long course) {
        LEDGER.jdbc().sql("""
                        insert into session_candidate (session_id, position, ine, certification_course_id,
                            has_seen_end_screen, is_completed, issue_reports, person_id)
                        values (?, ?, ?, ?, true, true, '[]', (select id from person where ine = ?))""").params(session, n, ine(n), course, ine(n)).update();
    }

    private static void certification(long id, int n, String status) {
        LEDGER.jdbc().sql("""
                        insert into certification (id, person_id, uai, status, pix_score, taken_on, levels, source,
                            created_at, updated_at)
                        select ?, person_id, uai, ?, 0, ?, array_fill(null::smallint, array[16]), 'FEED', now(), now()
                        from pupil where ine = ?""").params(id, status, FEBRUARY, ine(n)).update();
    }

    private static void livret(long certification) {
        LEDGER.jdbc().sql("""
                        insert into livret_entry (person_id, uai, certification_id, pix_score, taken_on, levels, written_at)
                        select person_id, uai, id, 312, taken_on, levels, now() from certification where id = ?""").params(certification).update();
    }

    private static void hold(int n, String state) {
        hold("OTHER_PERSON", 1, n, state);
    }

    private static void hold(String kind, long certification, int n, String state) {
        LEDGER.jdbc()
                .sql("""
                        insert into hold (kind, uai, subject, person_id, pupils, opened_at, state, closed_at, closed_by)
                        select :kind, uai, :subject, person_id, 1, now(), :state,
                            case when :state <> 'OPEN' then now() end, case when :state <> 'OPEN' then 'chef' end
                        from pupil where ine = :ine""")
                .param("kind", kind)
                .param("subject", Long.toString(certification))
                .param("state", state)
                .param("ine", ine(n))
                .update();
    }
}
