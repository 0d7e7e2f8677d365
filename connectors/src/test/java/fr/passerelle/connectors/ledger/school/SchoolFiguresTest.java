package fr.passerelle.connectors.ledger.school;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that are kept are those of the moment, whatever has changed since they were counted; the day is 3 September 2026. */
class SchoolFiguresTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final String CERTIFICATION = """
            insert into certification (id, person_id, uai, status, pix_score, taken_on, levels, source, created_at, updated_at)
            select %d, (select person_id from pupil where uai = '%s' order by id limit 1 offset %d), '%s', '%s', 0, '2026-08-20',
                array_fill(null::smallint, array[16]), 'FEED', now(), now()""";

    private final SchoolFigureLedger figures = LEDGER.get(SchoolFigureLedger.class);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        Samples samples = new Samples(LEDGER);
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 6));
        samples.importAll(OTHER, pupils(50, 52));
        run("""
                insert into account (source, external_id, uai, last_name, first_name, divisions, state, person_id, pupil_id, reason,
                    created_at, updated_at)
                select 'GAR', 'g' || id, uai, last_name, first_name, array[division], 'MATCHED', person_id, id, '', now(), now()
                from pupil where uai = '%s' order by id limit 2""".formatted(COLLEGE));
        run("""
                insert into certifiability (person_id, uai, pix_learner_id, status, participations, changed_at)
                select person_id, uai, id, 'CERTIFIABLE', 1, now() from pupil where uai = '%s' order by id limit 3""".formatted(COLLEGE));
        run("""
                insert into session (id, uai, center_id, address, room, session_date, session_time, examiners, finalised_at, has_incident,
                    has_joining_issue)
                values (4021, '%s', 1, '', 'B1', '2026-08-20', '14:00', '{}', now(), false, false)""".formatted(COLLEGE));
        run("""
                insert into session_candidate (session_id, position, ine, certification_course_id, has_seen_end_screen, is_completed, issue_reports)
                select 4021, n, n, 700 + n, true, true, '[]' from generate_series(1, 4) n""");
        run(CERTIFICATION.formatted(701, COLLEGE, 0, COLLEGE, "VALIDATED"));
        run(CERTIFICATION.formatted(702, COLLEGE, 1, COLLEGE, "PENDING"));
        figures.keep();
    }

    @Test
    void whatIsKeptIsWhatIsCounted() {
        assertThat(LEDGER.count("select count(*) from school_figure")).isGreaterThan(1);
        assertThat(LEDGER.count("select count(*) from school_change")).isZero();
        SchoolStanding school =
                LEDGER.get(StandingView.class).standing(Scope.all(), COLLEGE).orElseThrow();
        assertThat(school.pupils()).isEqualTo(6);
        assertThat(school.accounts().matched()).isEqualTo(2);
        assertThat(school.readiness().certifiable()).isEqualTo(3);
        assertThat(school.results()).isEqualTo(new SchoolStanding.Results(1, 1, 3));
        assertThat(figures.keep()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pupil set active = false, left_at = now() where id = (select min(id) from pupil where uai = ':uai')",
                "update pupil set mef_code = '20010015110' where uai = ':uai'",
                "update pupil set uai = ':other' where id = (select max(id) from pupil where uai = ':uai')",
                "delete from pupil where id = (select max(id) from pupil where uai = ':uai')",
                "update account set state = 'CONFLICT' where external_id = (select min(external_id) from account)",
                "update account set person_id = (select max(person_id) from pupil) where external_id = (select min(external_id) from account)",
                "delete from account",
                "update certifiability set status = 'NOT_CERTIFIABLE'",
                "delete from certifiability",
                "update certification set status = 'REJECTED' where id = 702",
                "update certification set taken_on = '2026-07-01' where id = 701",
                "update certification set uai = ':other' where id = 701",
                "delete from certification where id = 701",
                "update session set session_date = '2026-06-01'",
                "update session set uai = ':other'",
                "delete from session_candidate where position = 4",
                "update session_candidate set certification_course_id = null where position = 4",
                "delete from session",
                "truncate certifiability",
                "update school set successor = ':other' where uai = ':uai'"
            })
    void whateverChangesIsCountedAnewWhetherItIsKeptAlreadyOrNot(String change) {
        List<SchoolStanding> before = LEDGER.get(StandingView.class).standings(Scope.all());
        Map<?, ?> levels = LEDGER.get(LevelView.class).pupils(Scope.all());
        run(change.replace(":uai", COLLEGE.value()).replace(":other", OTHER.value()));
        assertThat(List.of(
                        LEDGER.get(StandingView.class).standings(Scope.all()),
                        LEDGER.get(LevelView.class).pupils(Scope.all())))
                .as("it tells something")
                .isNotEqualTo(List.of(before, levels));
        theFiguresAreThoseOfTheMoment();
    }

    @Test
    void aResultThatComesIsNotAwaitedAnyMoreWhereTheSessionWas() {
        run(CERTIFICATION.formatted(703, OTHER, 0, OTHER, "VALIDATED"));
        theFiguresAreThoseOfTheMoment();
    }

    /** The account is of a person whom another transaction brings into a school at the same time. */
    @Test
    void whatTwoTransactionsDoAtOnceIsSeenWhicheverEndsFirst() {
        long person = LEDGER.jdbc()
                .sql("insert into person (ine, birthdate) values ('990777777AA', '2012-03-04') returning id")
                .query(Long.class)
                .single();
        LEDGER.transactions().executeWithoutResult(first -> {
            run("""
                    insert into pupil (uai, ine, person_id, eleve_id, last_name, first_name, birthdate, division, school_year, created_at, updated_at)
                    values ('%s', '990777777AA', %d, '', 'KERVELLA', 'Lou', '2012-03-04', '3A', 2026, now(), now())""".formatted(COLLEGE, person));
            CompletableFuture.runAsync(() -> {
                        run("""
                                insert into account (source, external_id, uai, last_name, first_name, divisions, state, person_id, reason, created_at, updated_at)
                                values ('GAR', 'early', '%s', 'KERVELLA', 'Lou', '{}', 'MATCHED', %d, '', now(), now())""".formatted(COLLEGE, person));
                        figures.keep();
                    })
                    .join();
        });
        theFiguresAreThoseOfTheMoment();
    }

    @Test
    void aNewYearBeginsWithItsOwnResults() {
        LEDGER.clock().set(Instant.parse("2027-09-02T06:00:00Z"));
        theFiguresAreThoseOfTheMoment();
    }

    @Test
    void aSchoolThatComesToLiveInAnotherYearIsCountedInThatOne() {
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
        theFiguresAreThoseOfTheMoment();
    }

    @Test
    void aClosedSchoolIsCountedInTheYearOfTheOneThatHasTakenItOverAndNotAgainAtEachTurn() {
        run("update school set year_begins = 2, time_zone = 'Pacific/Noumea' where uai = '%s'".formatted(OTHER));
        run("update school set successor = '%s' where uai = '%s'".formatted(OTHER, COLLEGE));
        assertThat(figures.keep()).isEqualTo(2);
        assertThat(figures.keep()).isZero();
        theFiguresAreThoseOfTheMoment();
    }

    private void theFiguresAreThoseOfTheMoment() {
        List<SchoolStanding> told = LEDGER.get(StandingView.class).standings(Scope.all());
        Map<?, ?> levels = LEDGER.get(LevelView.class).pupils(Scope.all());
        figures.keep();
        assertThat(LEDGER.get(StandingView.class).standings(Scope.all())).isEqualTo(told);
        assertThat(LEDGER.get(LevelView.class).pupils(Scope.all())).isEqualTo(levels);
        run("delete from school_figure");
        assertThat(LEDGER.get(StandingView.class).standings(Scope.all())).isEqualTo(told);
        assertThat(LEDGER.get(LevelView.class).pupils(Scope.all())).isEqualTo(levels);
    }

    private static void run(String sql) {
        LEDGER.jdbc().sql(sql).update();
    }
}
