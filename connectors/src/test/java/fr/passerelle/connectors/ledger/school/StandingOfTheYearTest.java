package fr.passerelle.connectors.ledger.school;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.session.SessionSheet;
import fr.passerelle.connectors.ledger.session.SessionSheetView;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What came and ended in another school year says nothing of this one; the day is 3 September 2026. */
class StandingOfTheYearTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate LAST_YEAR = LocalDate.of(2026, 7, 31);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 1);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        new Samples(LEDGER).schools();
    }

    @Test
    void aSessionOfLastYearThatWasRefusedAndAbandonedIsNeitherCountedNorShown() {
        session(4021, LAST_YEAR);
        work(LAST_YEAR, "DISCARDED", "4021");
        work(LAST_YEAR, "QUARANTINED", "4021");

        assertThat(standing().sessions()).isEqualTo(new SchoolStanding.Sessions(0, 0, 0));
        assertThat(standing().results()).isEqualTo(new SchoolStanding.Results(0, 0, 0));
        assertThat(standing().quarantined()).isZero();
        assertThat(shown()).isEmpty();
    }

    @Test
    void aSessionOfTheFirstDayOfThisYearIsCountedAndShown() {
        session(4021, FIRST_DAY);
        work(FIRST_DAY, "QUARANTINED", "4021");

        assertThat(standing().sessions()).isEqualTo(new SchoolStanding.Sessions(1, 0, 1));
        assertThat(standing().results().awaited()).isOne();
        assertThat(standing().quarantined()).isOne();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aQuarantineOfLastYearThatHoldsUpWorkIsOfToday() {
        work(LAST_YEAR, "QUARANTINED", "4021");
        work(FIRST_DAY, "READY", "4021");
        work(FIRST_DAY, "READY", "4022");

        assertThat(standing().quarantined()).isOne();
    }

    @Test
    void anExportThatWasRefusedLastYearIsNotTheLastImport() {
        export(LAST_YEAR);
        assertThat(standing().lastImport()).isNull();

        export(FIRST_DAY);
        assertThat(standing().lastImport()).isNotNull();
    }

    @Test
    void whatTheJurySaidAndWhatWasRecoveredLastYearIsNotOfThisOne() {
        certification(1, LAST_YEAR);
        run(2025);
        assertThat(standing().results()).isEqualTo(new SchoolStanding.Results(0, 0, 0));
        assertThat(standing().recuperation()).isEqualTo(new SchoolStanding.Recuperation(0, null, 0, 0, 0));

        certification(2, FIRST_DAY);
        run(2026);
        assertThat(standing().results()).isEqualTo(new SchoolStanding.Results(1, 1, 0));
        assertThat(standing().recuperation().concerned()).isEqualTo(2);
    }

    /** In September a year from February to December began seven months ago. */
    @Test
    void whereTheYearBeganInFebruaryThatYearIsThePresentOne() {
        inNoumea();
        session(4021, LocalDate.of(2026, 3, 10));
        session(4020, LocalDate.of(2025, 12, 10));
        work(LocalDate.of(2026, 3, 10), "QUARANTINED", "4021");
        work(LocalDate.of(2025, 12, 10), "QUARANTINED", "4020");
        export(LocalDate.of(2026, 2, 20));
        certification(1, LocalDate.of(2026, 3, 10));
        certification(2, LocalDate.of(2025, 11, 10));
        run(2025);
        assertThat(standing().recuperation().at()).isNull();
        run(2026);

        assertThat(standing().sessions()).isEqualTo(new SchoolStanding.Sessions(1, 0, 1));
        assertThat(standing().results()).isEqualTo(new SchoolStanding.Results(1, 1, 1));
        assertThat(standing().quarantined()).isOne();
        assertThat(standing().lastImport()).isNotNull();
        assertThat(standing().recuperation().concerned()).isEqualTo(2);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void everySchoolOfTheAcademyHasItsStandingWhateverItsTime() {
        int schools = LEDGER.get(StandingView.class).standings(Scope.all()).size();
        inNoumea();

        assertThat(LEDGER.get(StandingView.class).standings(Scope.all()))
                .hasSize(schools)
                .hasSizeGreaterThan(1);
    }

    /** What the file does not tell is of the year that runs at the school. */
    @Test
    void aNomenclatureThatNamesNoYearIsOfTheYearOfItsSchool() {
        inNoumea();
        LEDGER.clock().set(Instant.parse("2026-03-02T02:00:00Z"));
        SchoolLedger schools = LEDGER.get(SchoolLedger.class);
        schools.saveNomenclature(
                COLLEGE, new Nomenclature(COLLEGE.value(), null, List.of(new Mef("10310019110", "3EME", null, null))));

        assertThat(schools.nomenclature(COLLEGE, new SchoolYear(2026)).schoolYear())
                .isEqualTo(new SchoolYear(2026));
    }

    private static void inNoumea() {
        School school = LEDGER.get(SchoolLedger.class).find(COLLEGE).orElseThrow();
        LEDGER.get(SchoolLedger.class)
                .register(List.of(new School(
                        school.uai(),
                        school.name(),
                        school.kind(),
                        school.privateContract(),
                        school.pixOrganizationId(),
                        school.pixCenterId(),
                        "Nouvelle-Calédonie")));
    }

    private static SchoolStanding standing() {
        return LEDGER.get(StandingView.class).standing(Scope.all(), COLLEGE).orElseThrow();
    }

    private static void session(long id, LocalDate day) {
        LEDGER.jdbc().sql("""
                        insert into session (id, uai, center_id, address, room, session_date, session_time, examiners,
                            finalised_at, has_incident, has_joining_issue, state, refusal)
                        values (?, ?, 1, 'a', 'b', ?, '09:00', '{}', now(), false, false, 'REFUSED', 'un motif')""").params(id, COLLEGE.value(), day).update();
        LEDGER.jdbc().sql("""
                        insert into session_candidate (session_id, position, ine, certification_course_id,
                            has_seen_end_screen, is_completed, issue_reports)
                        values (?, 0, '990000001AA', 880001, true, true, '[]')""").params(id).update();
    }

    private static void work(LocalDate day, String state, String session) {
        LEDGER.jdbc()
                .sql("insert into work (flow, ordering_key, subject, state, asked_at) values (?, ?, '1', ?, ?)")
                .params(Flow.PUSH_SESSION.name(), COLLEGE + "/" + session, state, noon(day))
                .update();
    }

    private static void export(LocalDate day) {
        LEDGER.jdbc().sql("""
                        insert into received_file (flow, uai, name, sha256, content, received_at, state)
                        values ('IMPORT_SIECLE', ?, 'a.xml', md5(?::text) || md5(''), '', ?, 'REFUSED')""").params(COLLEGE.value(), day, noon(day)).update();
    }

    private static void certification(long id, LocalDate day) {
        LEDGER.jdbc()
                .sql("insert into person (ine, birthdate) values (?, '2012-01-01')")
                .params("99000000" + id + "AA")
                .update();
        LEDGER.jdbc().sql("""
                        insert into certification (id, person_id, uai, status, pix_score, taken_on, levels, source,
                            created_at, updated_at)
                        select ?, max(id), ?, 'VALIDATED', 300, ?, array_fill(1::smallint, array[16]), 'FEED', now(), now()
                        from person""").params(id, COLLEGE.value(), day).update();
    }

    private static void run(int year) {
        LEDGER.jdbc()
                .sql("insert into recuperation_run (uai, school_year, at, summary)"
                        + " values (?, ?, ?, '{\"3 A\": {\"OBTAINED\": 1, \"NOT_SAT\": 1}}')")
                .params(COLLEGE.value(), year, noon(LocalDate.of(year + 1, 6, 8)))
                .update();
    }

    private static OffsetDateTime noon(LocalDate day) {
        return Instant.parse(day + "T12:00:00Z").atOffset(ZoneOffset.UTC);
    }

    private static List<SessionSheet> shown() {
        SchoolCalendarView calendars = LEDGER.get(SchoolCalendarView.class);
        return LEDGER.get(SessionSheetView.class)
                .of(Scope.all(), COLLEGE, calendars.of(COLLEGE), calendars.presentYear(COLLEGE));
    }
}
