package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.RefusalLedger;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolStanding.Accounts;
import fr.passerelle.connectors.ledger.school.SchoolStanding.LastImport;
import fr.passerelle.connectors.ledger.school.SchoolStanding.Readiness;
import fr.passerelle.connectors.ledger.school.SchoolStanding.Results;
import fr.passerelle.connectors.ledger.school.SchoolStanding.Sessions;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The academy at a glance: one standing per school, in the school year that runs there. What came and ended in an earlier one is
 * history and colours nothing; what is open still (a hold, an account to settle) is of today, whenever it began. What there is
 * of a school that has closed is told of the one that has taken it over.
 */
@Repository
public class StandingView {

    private static final String STANDINGS = """
            with present as (
                %s
            ), heirs as (
                select uai, coalesce(successor, uai) heir from school
            ), pupils as (
                select h.heir uai, count(*) pupils, count(m.person_id) matched,
                       count(*) filter (where c.status = 'CERTIFIABLE') certifiable
                from pupil p
                join heirs h using (uai)
                left join (select distinct person_id from account where state = 'MATCHED') m using (person_id)
                left join certifiability c using (person_id)
                where p.active and (:everywhere or h.heir = any(:uais))
                group by h.heir
            ), imports as (
                select distinct on (uai) uai, state, received_at
                from received_file f join present n using (uai)
                where flow = 'IMPORT_SIECLE' and received_at >= n.begin and not (state = 'REFUSED' and %s) and not %s
                order by uai, id desc
            ), applied as (
                select uai, max(applied_at) applied_at from school_import group by uai
            ), settling as (
                select h.heir uai, count(*) to_settle from account a join heirs h using (uai)
                where state in ('AMBIGUOUS', 'CONFLICT') and not exists (
                    select from attribution t where t.kind = 'ACCOUNT' and t.number = a.number and t.undone_at is null)
                group by h.heir
            ), sessions as (
                select h.heir uai, count(*) received, count(*) filter (where state = 'FINALISED') finalised,
                       count(*) filter (where state = 'REFUSED') refused
                from session x join heirs h using (uai) join present n on n.uai = h.heir
                where session_date >= n.first_day and not (state = 'REFUSED' and exists (
                    select from received_file f where f.id = x.file_id and %s))
                  and not (state = 'RECEIVED' and exists (
                    select from received_file f where f.id = x.file_id and %s))
                group by h.heir
            ), silent as (
                select h.heir uai, count(*) awaited
                from session s
                join heirs h using (uai)
                join present n on n.uai = h.heir
                join session_candidate k on k.session_id = s.id and k.certification_course_id is not null
                where s.session_date >= n.first_day
                  and not exists (select 1 from certification c where c.id = k.certification_course_id)
                group by h.heir
            ), results as (
                select h.heir uai, count(*) filter (where status = 'VALIDATED') obtained,
                       count(*) filter (where status in ('VALIDATED', 'REJECTED', 'CANCELLED')) settled,
                       count(*) filter (where status in ('PENDING', 'ERROR', 'STARTED')) awaited
                from certification join heirs h using (uai) join present n on n.uai = h.heir
                where taken_on >= n.first_day group by h.heir
            ), runs as (
                select distinct on (uai) id, uai, coalesce(repeated_at, at) at
                from recuperation_run join present n using (uai)
                where school_year = n.year order by uai, id desc
            ), clauses as (
                select r.uai, sum(n.value::int) concerned,
                       sum(n.value::int) filter (where n.key in ('OBTAINED', 'UPDATED', 'ALREADY_HELD')) holding
                from runs r
                join recuperation_run whole on whole.id = r.id,
                     jsonb_each(whole.summary) d, jsonb_each_text(d.value) n
                group by r.uai
            ), holds as (
                select h.heir uai, count(*) holds, count(*) filter (where kind = 'CANCELLED_SINCE') to_review
                from hold join heirs h using (uai) where state = 'OPEN' group by h.heir
            ), quarantine as (
                select h.heir uai, count(*) quarantined
                from work w
                join heirs h on h.uai = split_part(w.ordering_key, '/', 1)
                join present n on n.uai = h.heir
                where %s
                group by h.heir
            )
            select s.*, p.pupils, p.matched, p.certifiable, i.state import_state, i.received_at, a.applied_at,
                   t.to_settle, y.synced_at, e.received, e.finalised, e.refused, r.obtained, r.settled,
                   coalesce(r.awaited, 0) + coalesce(q.awaited, 0) awaited,
                   d.answered_at, d.silent_since, d.missing,
                   u.at ran_at, l.concerned, l.holding, h.to_review, h.holds, z.quarantined
            from school s
            left join pupils p on p.uai = s.uai
            left join imports i on i.uai = s.uai and s.successor is null
            left join applied a on a.uai = s.uai
            left join settling t on t.uai = s.uai
            left join certifiability_sync y on y.uai = s.uai and s.successor is null
            left join sessions e on e.uai = s.uai
            left join results r on r.uai = s.uai
            left join results_feed d on d.uai = s.uai and s.successor is null
            left join silent q on q.uai = s.uai
            left join runs u on u.uai = s.uai and s.successor is null
            left join clauses l on l.uai = u.uai
            left join holds h on h.uai = s.uai
            left join quarantine z on z.uai = s.uai
            where :everywhere or s.uai = any(:uais)
            order by s.name, s.uai
            """.formatted(
                    SchoolCalendarView.PRESENT,
                    RefusalLedger.SETTLED,
                    FileSql.GIVEN_UP,
                    RefusalLedger.SETTLED,
                    FileSql.GIVEN_UP,
                    FlowView.IN_QUARANTINE);

    private final JdbcClient jdbc;
    private final LevelView levels;
    private final SchoolCalendarView calendars;
    private final RefusedFileView refused;

    StandingView(JdbcClient jdbc, LevelView levels, SchoolCalendarView calendars, RefusedFileView refused) {
        this.refused = refused;
        this.jdbc = jdbc;
        this.levels = levels;
        this.calendars = calendars;
    }

    /** The schools that the reader may see, by name. */
    public List<SchoolStanding> standings(Scope scope) {
        Map<Uai, Map<Level, Integer>> pupils = levels.pupils(scope);
        Map<Uai, List<RefusedFile>> files = refused.open(scope).stream()
                .filter(file -> file.uai() != null)
                .collect(Collectors.groupingBy(RefusedFile::uai));
        return jdbc.sql(STANDINGS)
                .param("years", calendars.presentYears())
                .param("everywhere", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> {
                    School school = SchoolLedger.school(row);
                    return standing(
                            school,
                            Recuperation.concerned(pupils.getOrDefault(school.uai(), Map.of())),
                            files.getOrDefault(school.uai(), List.of()),
                            row);
                })
                .list();
    }

    /** One school; empty when it is unknown or out of the reader's sight. */
    public Optional<SchoolStanding> standing(Scope scope, Uai uai) {
        return scope.allows(uai) ? standings(Scope.of(Set.of(uai))).stream().findFirst() : Optional.empty();
    }

    private static SchoolStanding standing(School school, int thirds, List<RefusedFile> refused, ResultSet row)
            throws SQLException {
        return new SchoolStanding(
                school,
                row.getInt("pupils"),
                lastImport(row),
                new Accounts(row.getInt("matched"), row.getInt("to_settle")),
                new Readiness(row.getInt("certifiable"), Sql.instantOrNull(row, "synced_at")),
                new Sessions(row.getInt("received"), row.getInt("finalised"), row.getInt("refused")),
                new Results(row.getInt("obtained"), row.getInt("settled"), row.getInt("awaited")),
                new SchoolStanding.Feed(
                        Sql.instantOrNull(row, "answered_at"),
                        Sql.instantOrNull(row, "silent_since"),
                        row.getInt("missing")),
                new SchoolStanding.Recuperation(
                        thirds,
                        Sql.instantOrNull(row, "ran_at"),
                        row.getInt("concerned"),
                        row.getInt("holding"),
                        row.getInt("to_review")),
                row.getInt("holds"),
                refused,
                row.getInt("quarantined"));
    }

    private static @Nullable LastImport lastImport(ResultSet row) throws SQLException {
        String state = row.getString("import_state");
        Instant receivedAt = Sql.instantOrNull(row, "received_at");
        return state == null || receivedAt == null
                ? null
                : new LastImport(FileState.valueOf(state), receivedAt, Sql.instantOrNull(row, "applied_at"));
    }
}
