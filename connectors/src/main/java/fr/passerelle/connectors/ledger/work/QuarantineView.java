package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.FailureKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is in quarantine, by cause, with what was tried and what waits behind. */
@Repository
@Transactional(readOnly = true)
public class QuarantineView {

    private static final String ASKED = """
            w.state = 'QUARANTINED' and (:cause::text is null or %s = :cause)
            and (:uai::text is null or split_part(w.ordering_key, '/', 1) in (
                select :uai::text union all select uai from school where successor = :uai)) and %s""".formatted(StoppedRows.CAUSE, StoppedRows.SEEN);

    private static final String CAUSES = """
            select cause, flow, failure, min(last_error) as said, count(*) as works, sum(behind) as behind,
                count(distinct split_part(ordering_key, '/', 1)) as schools, min(coalesce(quarantined_at, asked_at)) as oldest
            from (select w.*, %s as cause, %s as behind from work w where %s) as w
            group by cause, flow, failure order by min(id)""".formatted(StoppedRows.CAUSE, StoppedRows.BEHIND, ASKED);

    private final JdbcClient jdbc;

    QuarantineView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which quarantined work is asked for.
     *
     * @param cause a key of {@link QuarantineCause}; null for all
     * @param school with those that it has taken over; null for all
     */
    public record Asked(@Nullable String cause, @Nullable Uai school) {

        public static Asked all() {
            return new Asked(null, null);
        }
    }

    /** The causes, that of the oldest work first. */
    public List<QuarantineCause> causes(Scope scope, Asked asked) {
        return seen(CAUSES, scope, asked)
                .query((row, number) -> new QuarantineCause(
                        row.getString("cause"),
                        StoppedRows.trouble(row, "said"),
                        row.getInt("works"),
                        row.getInt("schools"),
                        row.getInt("behind"),
                        Sql.instant(row, "oldest")))
                .list();
    }

    /**
     * The work, oldest first: the order in which it is replayed.
     *
     * @param most of each cause, at most
     */
    public List<StoppedWork> works(Scope scope, Asked asked, int most) {
        return seen(StoppedRows.SELECT + """
                                 where w.id in (
                                    select id from (
                                        select w.id, row_number() over (partition by %s order by w.id) as place
                                        from work w where %s) as numbered
                                    where place <= :most)
                                order by w.id""".formatted(StoppedRows.CAUSE, ASKED), scope, asked)
                .param("most", most)
                .query(StoppedRows::read)
                .list();
    }

    /** Work of whatever state; empty when it is unknown or out of the reader's sight. */
    public Optional<StoppedWork> find(Scope scope, long id) {
        return jdbc.sql(StoppedRows.SELECT + " where w.id = :id and " + StoppedRows.SEEN)
                .param("id", id)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(StoppedRows::read)
                .optional();
    }

    /** Its attempts that failed, the last first; those of before they were kept are not among them. */
    public List<PastAttempt> attempts(long id) {
        return jdbc.sql("select * from work_attempt where work_id = :id order by id desc limit 100")
                .param("id", id)
                .query((row, number) -> new PastAttempt(
                        Sql.instant(row, "at"),
                        FailureKind.valueOf(row.getString("failure")),
                        row.getString("error"),
                        row.getBoolean("quarantined")))
                .list();
    }

    /** What waits for the work to end, the next first. */
    public List<StoppedWork> behind(Scope scope, StoppedWork stopped, int most) {
        return jdbc.sql(StoppedRows.SELECT + """
                         where w.flow = :flow and w.ordering_key = :key and w.id > :id and w.state = 'READY' and %s
                        order by w.id limit :most""".formatted(StoppedRows.SEEN))
                .param("flow", stopped.work().flow().name())
                .param("key", stopped.work().key())
                .param("id", stopped.id())
                .param("most", most)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(StoppedRows::read)
                .list();
    }

    private StatementSpec seen(String sql, Scope scope, Asked asked) {
        Uai school = asked.school();
        return jdbc.sql(sql)
                .param("cause", asked.cause())
                .param("uai", school == null ? null : school.value())
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope));
    }
}
