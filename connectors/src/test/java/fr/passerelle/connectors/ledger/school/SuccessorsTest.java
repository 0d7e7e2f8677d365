package fr.passerelle.connectors.ledger.school;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.account.StrayCandidatesView;
import fr.passerelle.connectors.ledger.feed.FeedAccess;
import fr.passerelle.connectors.ledger.feed.FeedAccessLedger;
import fr.passerelle.connectors.ledger.feed.FeedClient;
import fr.passerelle.connectors.ledger.feed.FeedClientLedger;
import fr.passerelle.connectors.ledger.feed.FeedLedger;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.connectors.ledger.feed.FeedRow;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.pupil.roll.PupilRollView;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A school that has closed is answered with the one that has taken it over; nothing of it is lost or rewritten. */
class SuccessorsTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 9, 7, 8, 0);
    private static final Uai THIRD = Uai.ofNumber(9990003);
    private static final byte[] TOKEN = {1, 2, 3};

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);
    private final SchoolLedger schools = LEDGER.get(SchoolLedger.class);

    @BeforeEach
    void twoSchools() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 10), MONDAY, Set.of(), "old school");
        samples.importAll(OTHER, pupils(11, 20), MONDAY, Set.of(), "new school");
    }

    @Test
    void ofAChainTheLastIsTheSuccessorAlsoOfASchoolThatTheDirectoryNoLongerNames() {
        register(closed(COLLEGE, OTHER), open(OTHER));
        register(closed(OTHER, THIRD), open(THIRD));

        assertThat(successors()).containsExactly(Map.entry(COLLEGE, THIRD), Map.entry(OTHER, THIRD));
        register(closed(COLLEGE, OTHER), closed(OTHER, THIRD), open(THIRD));
        assertThat(successors()).containsExactly(Map.entry(COLLEGE, THIRD), Map.entry(OTHER, THIRD));
    }

    @Test
    void whatWasDeclaredByMistakeIsTakenBackByTheNextDirectory() {
        register(closed(COLLEGE, OTHER), open(OTHER));
        register(open(COLLEGE), open(OTHER));

        assertThat(successors()).isEmpty();
        assertThat(active(COLLEGE)).isEqualTo(10);
    }

    @Test
    void theQuestionsAboutItsExportsAreWithoutObjectAndThoseAboutItsPupilsAreItsSuccessors() {
        samples.importAll(COLLEGE, pupils(1, 2), MONDAY.plusDays(1), Set.of(Part.LEAVING), "cut");
        hold(COLLEGE, "CANCELLED_SINCE");
        register(closed(COLLEGE, OTHER), open(OTHER));

        assertThat(LEDGER.jdbc()
                        .sql("select kind || ' ' || state from hold order by id")
                        .query(String.class)
                        .list())
                .containsExactly("LEAVING SUPERSEDED", "CANCELLED_SINCE OPEN");
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_CLOSED'"))
                .isOne();
        assertThat(standing(OTHER).holds()).isOne();
        assertThat(standing(COLLEGE).holds()).isZero();
        assertThat(LEDGER.get(SchoolSheetView.class).withTakenOver(OTHER)).containsExactlyInAnyOrder(COLLEGE, OTHER);
    }

    @Test
    void itsPupilsAreNoQuestionWhenTheSuccessorsExportHasThemHoweverManyAndOfWhateverDay() {
        samples.importAll(COLLEGE, pupils(1, 9), MONDAY.plusDays(9), Set.of(), "its last, newer than the successor's");
        samples.importAll(COLLEGE, pupils(1, 10), MONDAY.plusDays(9), Set.of(), "its last, corrected");
        register(closed(COLLEGE, OTHER), open(OTHER));
        StagedImport staged = samples.importAll(OTHER, pupils(1, 20), MONDAY.plusDays(1), Set.of(), "both");

        assertThat(staged.plan().arrivals()).isEmpty();
        assertThat(staged.plan().transferred()).isEqualTo(10);
        assertThat(active(COLLEGE)).isZero();
        assertThat(active(OTHER)).isEqualTo(20);
        assertThat(LEDGER.count("select count(*) from person")).isEqualTo(20);
    }

    /** As when they were written so before this release: no export would end it any more. */
    @Test
    void whoIsAPupilOfBothWhenTheSuccessorIsDeclaredIsTheSuccessorsOnly() {
        samples.importAll(OTHER, pupils(8, 20), MONDAY.plusDays(1), Set.of(), "newer");
        alsoActive(COLLEGE, 8, 10);
        register(closed(COLLEGE, OTHER), open(OTHER));

        assertThat(active(COLLEGE)).isEqualTo(7);
        assertThat(active(OTHER)).isEqualTo(13);
        assertThat(standing(OTHER).pupils()).isEqualTo(20);
        assertThat(LEDGER.count(
                        "select count(*) from pupil where uai = '" + COLLEGE + "' and moved_to = '" + OTHER + "'"))
                .isEqualTo(3);
        assertThat(leftTo(OTHER)).as("by the export, then by the directory").isEqualTo(6);
        register(closed(COLLEGE, OTHER), open(OTHER));
        assertThat(leftTo(OTHER)).as("once").isEqualTo(6);
    }

    @Test
    void whoIsAPupilOfTwoSchoolsThatOneHasTakenOverIsAPupilOfTheOneWrittenLast() {
        LEDGER.clock().advance(Duration.ofMinutes(1));
        samples.importAll(OTHER, pupils(8, 20), MONDAY.plusDays(1), Set.of(), "newer");
        alsoActive(COLLEGE, 8, 10);
        register(closed(COLLEGE, THIRD), closed(OTHER, THIRD), open(THIRD));

        assertThat(active(COLLEGE)).isEqualTo(7);
        assertThat(active(OTHER)).isEqualTo(13);
        assertThat(leftTo(OTHER)).isEqualTo(6);
    }

    @Test
    void anExportOfAnotherSchoolThatHasThemIsStillAQuestion() {
        register(closed(COLLEGE, THIRD), open(OTHER), open(THIRD));
        assertThat(LEDGER.inTransaction(() -> LEDGER.get(PupilLedger.class)
                        .stage(OTHER, YEAR, MONDAY.plusDays(1), pupils(1, 20), List.of())
                        .plan()
                        .arrivals()))
                .containsExactly(Map.entry(COLLEGE, 10));
    }

    @Test
    void whomTheSuccessorDoesNotHaveStaysUntilItsExportIsOfALaterYear() {
        register(closed(COLLEGE, OTHER), open(OTHER));
        samples.importAll(OTHER, pupils(8, 20), MONDAY.plusDays(1), Set.of(), "some");
        assertThat(active(COLLEGE)).isEqualTo(7);

        List<String> names = next(pupils(8, 21));
        assertThat(names).hasSize(7).allMatch(name -> name.endsWith(", 3 A (" + COLLEGE + ")"));
        assertThat(active(COLLEGE)).isZero();
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_LEFT' and uai = '" + COLLEGE
                        + "' and details ->> 'successor' = '" + OTHER + "'"))
                .isEqualTo(7);
    }

    @Test
    void theFiguresAreTheSuccessors() {
        register(closed(COLLEGE, OTHER), open(OTHER));

        assertThat(standing(OTHER).pupils()).isEqualTo(20);
        assertThat(standing(COLLEGE).pupils()).isZero();
        assertThat(standing(COLLEGE).lastImport()).isNull();
        assertThat(standing(COLLEGE).school().successor()).isEqualTo(OTHER);
        assertThat(LEDGER.get(PupilRollView.class).of(Scope.all(), OTHER)).hasSize(20);
    }

    @Test
    void theLivretsOfItsPupilsAreItsSuccessorsEachOnceWithoutANumberThatCountedInItAlone() {
        register(closed(COLLEGE, OTHER), open(OTHER));
        samples.importAll(OTHER, pupils(8, 20), MONDAY.plusDays(1), Set.of(), "some");
        alsoActive(COLLEGE, 8, 8);

        assertThat(LEDGER.get(LivretView.class).pupils(COLLEGE)).isEmpty();
        assertThat(LEDGER.get(LivretView.class).pupils(OTHER))
                .hasSize(20)
                .allSatisfy(pupil -> assertThat(pupil.eleveId().isEmpty())
                        .as(pupil.ine())
                        .isEqualTo(pupil.ine().compareTo(Samples.ine(8)) < 0));
    }

    @Test
    void theLevelsOfItsPupilsAreReadInItAndCountedInItsSuccessor() {
        LEDGER.jdbc()
                .sql(
                        "insert into mef (uai, school_year, code, label, mefstat) values (?, 2026, 'H', 'local', '21160010026')")
                .params(COLLEGE.value())
                .update();
        LEDGER.jdbc().sql("update pupil set mef_code = 'H'").update();
        register(closed(COLLEGE, OTHER), open(OTHER));

        LevelView levels = LEDGER.get(LevelView.class);
        assertThat(levels.pupils(Scope.all()))
                .isEqualTo(levels.pupils(Scope.of(Set.of(OTHER))))
                .isEqualTo(Map.of(OTHER, Map.of(Level.TROISIEME, 10, Level.UNKNOWN, 10)));
        assertThat(levels.isConcerned(OTHER)).isTrue();
        assertThat(levels.isConcerned(COLLEGE)).isFalse();
        assertThat(standing(OTHER).recuperation().thirds()).isEqualTo(10);
        assertThat(standing(COLLEGE).recuperation().thirds()).isZero();
    }

    @Test
    void whoAnswersForASchoolIsItselfUntilItHasClosed() {
        assertThat(schools.heir(COLLEGE).orElseThrow().uai()).isEqualTo(COLLEGE);
        register(closed(COLLEGE, OTHER), open(OTHER));

        assertThat(schools.heir(COLLEGE).orElseThrow().uai()).isEqualTo(OTHER);
        assertThat(schools.heir(Uai.ofNumber(9990099))).isEmpty();
    }

    @Test
    void aCandidateOfItsSessionsWhoIsAPupilOfNoSchoolIsToldOfInItsSuccessor() {
        LEDGER.jdbc().sql("""
                        insert into session (id, uai, center_id, address, room, session_date, session_time, examiners,
                            finalised_at, has_incident, has_joining_issue)
                        values (7, ?, 1, 'rue du Port', 'B12', '2026-11-05', '14:00', '{}', now(), false, false)""").params(COLLEGE.value()).update();
        LEDGER.jdbc().sql("""
                        insert into session_candidate (session_id, position, ine, has_seen_end_screen, is_completed,
                            issue_reports)
                        values (7, 1, '990000099ZZ', true, true, '[]')""").update();
        register(closed(COLLEGE, OTHER), open(OTHER));

        assertThat(LEDGER.get(StrayCandidatesView.class).of(OTHER, MONDAY.toLocalDate()))
                .hasSize(1);
    }

    @Test
    void aResultOrAnAccountUnderEitherUaiIsLookedForInBoth() {
        register(closed(COLLEGE, OTHER), open(OTHER));

        assertThat(candidates(COLLEGE)).hasSize(20).isEqualTo(candidates(OTHER));
        assertThat(candidates(THIRD)).isEmpty();
    }

    @Test
    void theFeedAnswersForItWithItsSuccessorWhoeverMayReadTheOldOne() {
        client("lsu-old", FeedRights.ofSchools(Set.of(COLLEGE)));
        assertThat(access(OTHER).allowed()).isFalse();
        register(closed(COLLEGE, OTHER), open(OTHER));

        for (Uai asked : List.of(COLLEGE, OTHER)) {
            assertThat(access(asked).allowed()).as("%s", asked).isTrue();
            assertThat(access(asked).uai()).isEqualTo(OTHER);
        }
        assertThat(access(THIRD).allowed()).isFalse();
    }

    @Test
    void theFeedTellsOfItsPupilsOnceBeforeAndAfterTheSuccessorHasThem() {
        long person = samples.person(COLLEGE, 1);
        livret(person);
        register(closed(COLLEGE, OTHER), open(OTHER));
        @Nullable String version = version();
        assertThat(told()).containsExactly(Samples.ine(1));
        assertThat(version).as("a document made before is no longer good").isNotNull();

        samples.importAll(OTHER, pupils(1, 20), MONDAY.plusDays(1), Set.of(), "both");
        assertThat(told()).containsExactly(Samples.ine(1));
        assertThat(version()).isNotEqualTo(version);
        LEDGER.jdbc()
                .sql("update pupil set active = true, left_at = null where uai = ?")
                .param(COLLEGE.value())
                .update();
        assertThat(told()).as("active in both").containsExactly(Samples.ine(1));
    }

    @Test
    void aChangeOfItsPupilsChangesTheVersionOfItsSuccessor() {
        register(closed(COLLEGE, OTHER), open(OTHER));
        String version = version();
        livret(samples.person(COLLEGE, 2));

        assertThat(version()).isNotEqualTo(version);
    }

    private List<String> next(List<Pupil> pupils) {
        long file = samples.file("next year");
        return LEDGER.inTransaction(() -> {
            PupilLedger base = LEDGER.get(PupilLedger.class);
            SchoolYear next = YEAR.next();
            StagedImport staged = base.stage(OTHER, next, MONDAY.plusYears(1), pupils, List.of());
            List<String> names = base.leftBehind(staged);
            base.apply(staged, Set.of(), file);
            return names;
        });
    }

    private void register(School... listed) {
        LEDGER.transactions().executeWithoutResult(status -> schools.register(List.of(listed)));
    }

    private static School open(Uai uai) {
        return Samples.school(uai, uai.equals(COLLEGE) ? 1 : uai.equals(OTHER) ? 2 : 3);
    }

    private static School closed(Uai uai, Uai successor) {
        School school = open(uai);
        return new School(
                        uai, school.name(), school.kind(), null, school.pixOrganizationId(), school.pixCenterId(), null)
                .takenOverBy(successor);
    }

    private List<Map.Entry<Uai, Uai>> successors() {
        return schools.all().stream()
                .flatMap(school -> Stream.ofNullable(school.successor()).map(heir -> Map.entry(school.uai(), heir)))
                .toList();
    }

    private static void alsoActive(Uai uai, int from, int to) {
        LEDGER.jdbc()
                .sql(
                        "update pupil set active = true, left_at = null, moved_to = null where uai = ? and ine between ? and ?")
                .params(uai.value(), Samples.ine(from), Samples.ine(to))
                .update();
    }

    private static long leftTo(Uai uai) {
        return LEDGER.count("select count(*) from journal where action = 'PUPIL_LEFT' and uai = '" + COLLEGE
                + "' and details ->> 'to' = '" + uai + "'");
    }

    private static long active(Uai uai) {
        return LEDGER.count("select count(*) from pupil where active and uai = '" + uai + "'");
    }

    private static SchoolStanding standing(Uai uai) {
        return LEDGER.get(StandingView.class).standing(Scope.all(), uai).orElseThrow();
    }

    private static List<PupilCandidate> candidates(Uai uai) {
        return LEDGER.get(PupilLedger.class).candidates(uai);
    }

    private static List<String> told() {
        List<FeedRow> rows = new ArrayList<>();
        LEDGER.get(FeedLedger.class).tell(OTHER, false, rows::add);
        return rows.stream().map(FeedRow::ine).toList();
    }

    private static @Nullable String version() {
        return LEDGER.jdbc()
                .sql("select version::text from feed_version where uai = ?")
                .param(OTHER.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static void client(String id, FeedRights rights) {
        FeedClient client = new FeedClient(id, id, "hash", Set.of("read"), rights, 60, Instant.EPOCH, null);
        LEDGER.get(FeedClientLedger.class).add(client);
        LEDGER.get(FeedAccessLedger.class)
                .save(TOKEN, client, Set.of("read"), LEDGER.clock().instant().plusSeconds(600));
    }

    private static FeedAccess access(Uai uai) {
        return LEDGER.get(FeedAccessLedger.class)
                .access(TOKEN, "read", uai, List.of(), 1)
                .orElseThrow();
    }

    private static void livret(long person) {
        LEDGER.jdbc().sql("""
                        insert into livret_entry (person_id, uai, certification_id, pix_score, taken_on, levels, written_at)
                        values (?, ?, ?, 312, '2026-11-05', array_fill(null::smallint, array[16]), now())""").params(person, COLLEGE.value(), 70 + person).update();
    }

    private static void hold(Uai uai, String kind) {
        LEDGER.jdbc()
                .sql("insert into hold (kind, uai, subject, pupils, opened_at) values (?, ?, '1', 1, now())")
                .params(kind, uai.value())
                .update();
    }
}
