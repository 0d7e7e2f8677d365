package fr.passerelle.connectors.ledger.today;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.school.RefusedFileView;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.Due;
import fr.passerelle.domain.today.TodayGroup;
import fr.passerelle.domain.today.TodayItem;
import fr.passerelle.domain.work.Flow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a person, or for its time: by cause, by school, or one by one. No pupil is named. */
@Repository
public class TodayView {

    private static final String GROUPS = TodayRows.OPEN + """
            select cause, case when cause = 'QUARANTINED' or %1$s then flow end as flow, %2$s as heir, count(*) as count,
                count(*) filter (where deadline <= :now) as late, min(since) as oldest,
                min(deadline) filter (where deadline > :now) as next, case when count(*) = 1 then min(item) end as item
            from open where %3$s group by 1, 2, 3""";

    private static final String ITEMS = TodayRows.OPEN + """
            select o.*, a.assignee from open o
            left join today_mark a on a.item = o.item and a.kind = 'ASSIGNED' and a.undone_at is null
            where (:cause::text is null or o.cause = :cause) and (:flow::text is null or o.flow = :flow)
                and (:assignee::text is null or a.assignee = :assignee)
                and (:school::text is null or o.heir = :school or o.uai = :school)
                and (:keys::text[] is null or o.item = any(:keys))
            order by o.since, o.item""";

    private final JdbcClient jdbc;
    private final SchoolCalendarView calendars;
    private final Clock clock;

    public TodayView(JdbcClient jdbc, SchoolCalendarView calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Which of what waits is asked for; each that is null keeps all.
     *
     * @param school and those that it has taken over
     * @param assignee login of the person to whom it was given
     */
    public record Which(
            @Nullable Cause cause,
            @Nullable Flow flow,
            @Nullable Uai school,
            @Nullable String assignee) {

        /** All that waits. */
        public static final Which ALL = new Which(null, null, null, null);
    }

    /** By cause, over all schools that the reader may see. */
    public List<TodayGroup> groups(Scope scope, List<Due> due) {
        return bound(GROUPS.formatted("false", "null::text", "true"), scope, due)
                .query((row, number) -> group(row))
                .list();
    }

    /** By school and cause; without what is of no school. */
    public List<TodayGroup> schools(Scope scope, List<Due> due) {
        return bound(GROUPS.formatted("cause = 'LEFT_ALONE'", "heir", "heir is not null"), scope, due)
                .query((row, number) -> group(row))
                .list();
    }

    /** One by one, the oldest first. */
    public List<TodayItem> items(Scope scope, List<Due> due, Which which) {
        return items(scope, due, which, null);
    }

    /** Those of these keys that wait, the oldest first; what does not wait, or is none of the reader's, is not among them. */
    public List<TodayItem> items(Scope scope, List<Due> due, List<String> keys) {
        return items(scope, due, Which.ALL, Sql.texts(keys));
    }

    private List<TodayItem> items(Scope scope, List<Due> due, Which which, String @Nullable [] keys) {
        return bound(ITEMS, scope, due)
                .param("cause", which.cause() == null ? null : which.cause().name())
                .param("flow", which.flow() == null ? null : which.flow().name())
                .param("school", which.school() == null ? null : which.school().value())
                .param("assignee", which.assignee())
                .param("keys", keys)
                .query((row, number) -> item(row))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Scope scope, List<Due> due) {
        return jdbc.sql(sql)
                .param("years", calendars.presentYears())
                .param("everywhere", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .param("day", RefusedFileView.DAY_AT_THE_BEGINNING)
                .param("now", Sql.at(clock.instant()))
                .param("today", InFrench.inParis(clock.instant()).toLocalDate())
                .param("stale", Sql.at(clock.instant().minus(Cause.FRESH)))
                .param("due", Sql.json(due.stream().map(TodayView::row).toList()));
    }

    private static Map<String, String> row(Due due) {
        return Map.of(
                "cause", due.cause().name(),
                "uai", due.uai().value(),
                "since", due.since().toString(),
                "deadline", due.deadline().toString());
    }

    private static TodayGroup group(ResultSet row) throws SQLException {
        return new TodayGroup(
                Cause.valueOf(row.getString("cause")),
                Sql.oneOfOrNull(Flow.class, row, "flow"),
                Sql.uaiOrNull(row, "heir"),
                row.getInt("count"),
                row.getInt("late"),
                Sql.instant(row, "oldest"),
                Sql.instantOrNull(row, "next"),
                row.getString("item"));
    }

    private static TodayItem item(ResultSet row) throws SQLException {
        return new TodayItem(
                Cause.valueOf(row.getString("cause")),
                row.getString("item"),
                Sql.oneOfOrNull(Flow.class, row, "flow"),
                Sql.uaiOrNull(row, "heir"),
                row.getString("what"),
                Sql.instant(row, "since"),
                Sql.instant(row, "occurrence"),
                Sql.instantOrNull(row, "deadline"),
                row.getString("assignee"));
    }
}
