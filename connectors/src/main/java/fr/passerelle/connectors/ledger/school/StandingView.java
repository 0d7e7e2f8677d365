package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.FigureSql;
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
            ), changed as materialized (
                %s
            ), figures as (
                select coalesce(s.successor, s.uai) heir, f.pupils, f.matched, f.certifiable, f.obtained, f.settled, f.awaited, f.silent
                from school_figure f join school s using (uai)
                where not exists (select from changed c where c.uai = f.uai)
                union all
                select h.heir, a.*, r.*, q.*
                from changed u join heirs h on h.uai = u.uai join present n on n.uai = h.heir
                cross join %s
            ), totals as (
                select heir uai, sum(pupils) pupils, sum(matched) matched, sum(certifiable) certifiable, sum(obtained) obtained,
                       sum(settled) settled, sum(awaited + silent) awaited
                from figures group by heir
            ), imports as (
                select n.uai, i.state, i.received_at
                from present n cross join lateral (
                    select state, received_at from received_file f
                    where f.uai = n.uai and flow = 'IMPORT_SIECLE' and received_at >= n.begin
                        and not (state = 'REFUSED' and %s) and not %s
                    order by id desc limit 1) i
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
            ), runs as (
                select r.id, n.uai, coalesce(r.repeated_at, r.at) at
                from present n cross join lateral (
                    select * from recuperation_run r where r.uai = n.uai and r.school_year = n.year order by r.id desc limit 1) r
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
                   t.to_settle, y.synced_at, e.received, e.finalised, e.refused, p.obtained, p.settled, p.awaited,
                   d.answered_at, d.silent_since, d.missing,
                   u.at ran_at, l.concerned, l.holding, h.to_review, h.holds, z.quarantined
            from school s
            left join totals p on p.uai = s.uai
            left join imports i on i.uai = s.uai and s.successor is null
            left join applied a on a.uai = s.uai
            left join settling t on t.uai = s.uai
            left join certifiability_sync y on y.uai = s.uai and s.successor is null
            left join sessions e on e.uai = s.uai
            left join results_feed d on d.uai = s.uai and s.successor is null
            left join runs u on u.uai = s.uai and s.successor is null
            left join clauses l on l.uai = u.uai
            left join holds h on h.uai = s.uai
            left join quarantine z on z.uai = s.uai
            where :everywhere or s.uai = any(:uais)
            order by s.name, s.uai
            """.formatted(
                    SchoolCalendarView.PRESENT,
                    FigureSql.CHANGED_OR_OF_ANOTHER_YEAR,
                    FigureSql.COUNTED,
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
