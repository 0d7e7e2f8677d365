package fr.passerelle.connectors.ledger.today;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.today.Mark;
import fr.passerelle.domain.today.TodayItem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people say of what waits; each word is journalled, and takes the place of the one before. */
@Repository
@Transactional
public class TodayMarkLedger {

    /** Whoever speaks of the same at the same time waits: the last one counts. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('today_mark', 0))";

    private static final String REPLACE = """
            update today_mark set undone_at = :now, undone_by = :who
            where item = any(:items) and undone_at is null and (kind = 'ASSIGNED') = (:kind = 'ASSIGNED')""";

    private static final String SAY = """
            with said as (
                insert into today_mark (kind, cause, item, uai, occurrence, until, assignee, reason, said_at, said_by)
                select :kind, t.cause, t.item, t.uai, t.occurrence, :until, :assignee, :reason, :now, :who
                from jsonb_to_recordset(:rows::jsonb) as t (cause text, item text, uai text, occurrence timestamptz)
                returning *)
            insert into journal (at, actor, action, uai, details)
            select said_at, said_by, 'TODAY_MARKED', uai, jsonb_strip_nulls(jsonb_build_object('mark', id::text, 'kind', kind,
                'item', item, 'until', until::text, 'assignee', assignee, 'reason', nullif(reason, '')))
            from said""";

    private static final String UNDO = """
            with undone as (
                update today_mark set undone_at = :now, undone_by = :who where id = :id and undone_at is null returning *)
            insert into journal (at, actor, action, uai, details)
            select undone_at, undone_by, 'TODAY_UNMARKED', uai, jsonb_build_object('mark', id::text, 'kind', kind, 'item', item)
            from undone""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public TodayMarkLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what somebody says of these things, as they are now.
     *
     * @param items of whose causes the mark may be said
     */
    public void say(Mark mark, List<TodayItem> items, String who) {
        jdbc.sql(ONE_AT_A_TIME).query((row, number) -> "").list();
        jdbc.sql(REPLACE)
                .param("now", Sql.at(clock.instant()))
                .param("who", who)
                .param("kind", mark.kind().name())
                .param("items", Sql.texts(items.stream().map(TodayItem::key).toList()))
                .update();
        jdbc.sql(SAY)
                .param("kind", mark.kind().name())
                .param("until", mark.until())
                .param("assignee", mark.assignee())
                .param("reason", mark.reason())
                .param("now", Sql.at(clock.instant()))
                .param("who", who)
                .param("rows", Sql.json(items.stream().map(TodayMarkLedger::row).toList()))
                .update();
    }

    /** Takes it back: the thing is told again; false when it counts no longer already. */
    public boolean undo(long id, String who) {
        return jdbc.sql(UNDO)
                        .param("id", id)
                        .param("who", who)
                        .param("now", Sql.at(clock.instant()))
                        .update()
                > 0;
    }

    private static Map<String, @Nullable Object> row(TodayItem item) {
        Map<String, @Nullable Object> row = new TreeMap<>();
        row.put("cause", item.cause().name());
        row.put("item", item.key());
        row.put("uai", item.uai() == null ? null : item.uai().value());
        row.put("occurrence", item.occurrence().toString());
        return row;
    }
}
