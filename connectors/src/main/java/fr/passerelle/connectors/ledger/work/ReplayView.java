package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the demands to do quarantined work again have come. */
@Repository
@Transactional(readOnly = true)
public class ReplayView {

    /** What another demand took over was in quarantine again before. */
    private static final String FAILED = "(w.replay_id <> i.replay_id or w.state in ('QUARANTINED', 'DISCARDED'))";

    private static final String PROGRESS = """
            select r.*, count(*) as works, count(*) filter (where not %1$s and w.state = 'DONE') as done,
                count(*) filter (where %1$s) as failed,
                count(*) filter (where not %1$s and w.state = 'READY' and w.flow <> 'SEND_NOTICE' and exists (
                    select from work e where e.flow = w.flow and e.ordering_key = w.ordering_key and e.id < w.id
                        and e.state = 'QUARANTINED')) as blocked
            from work_replay r join work_replay_item i on i.replay_id = r.id join work w on w.id = i.work_id
            where %2$s""".formatted(FAILED, StoppedRows.SEEN);

    /** One demand takes no more at once. */
    public static final int MOST = 1000;

    private static final String NEXT = """
            select w.id from work w where w.state = 'QUARANTINED' and %s
                and (:cause::text is null or %s = :cause) and (:ids::bigint[] is null or w.id = any(:ids))
            order by w.id limit :most""".formatted(StoppedRows.SEEN, StoppedRows.CAUSE);

    private final JdbcClient jdbc;

    ReplayView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a demand is to take out of quarantine: the oldest pieces of a cause, or of those chosen.
     *
     * @param cause a key of {@link QuarantineCause}; null for any
     * @param ids pieces that were chosen; null for all
     * @param most how many at most, from 1 to {@link #MOST}
     */
    public List<Long> next(Scope scope, @Nullable String cause, @Nullable Collection<Long> ids, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("no limit of work to replay: " + most);
        }
        return jdbc.sql(NEXT)
                .param("cause", cause)
                .param("ids", ids == null ? null : Sql.numbers(ids))
                .param("most", most)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(Long.class)
                .list();
    }

    /** Empty when it is unknown, or nothing of it is in the reader's sight. */
    public Optional<Replay> find(Scope scope, long id) {
        return jdbc.sql(PROGRESS + " and r.id = :id group by r.id")
                .param("id", id)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(ReplayView::read)
                .optional();
    }

    /** Those of the last so many demands that the reader may see, the newest first. */
    public List<Replay> last(Scope scope, int most) {
        return jdbc.sql(PROGRESS
                        + " and r.id > (select max(id) - :most from work_replay) group by r.id order by r.id desc")
                .param("most", most)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(ReplayView::read)
                .list();
    }

    /** Work of a demand that failed again, as it is now, oldest first. */
    public List<StoppedWork> failed(Scope scope, long id, int most) {
        return jdbc.sql(StoppedRows.SELECT + """
                         join work_replay_item i on i.work_id = w.id
                        where i.replay_id = :id and %s and %s order by w.id limit :most""".formatted(FAILED, StoppedRows.SEEN))
                .param("id", id)
                .param("most", most)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(StoppedRows::read)
                .list();
    }

    private static Replay read(ResultSet row, int number) throws SQLException {
        return new Replay(
                row.getLong("id"),
                Sql.instant(row, "asked_at"),
                row.getString("asked_by"),
                row.getInt("works"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("blocked"));
    }
}
