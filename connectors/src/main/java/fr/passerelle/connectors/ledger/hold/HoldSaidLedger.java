package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody says with a decision, written before it is taken. It counts once that person has taken it: of one that somebody else
 * took meanwhile, nothing of this is read.
 */
@Repository
@Transactional
public class HoldSaidLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public HoldSaidLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Before these open questions are answered at once; nothing is written about one that is no longer open.
     *
     * @param reason in the person's words, up to 500 characters; null when none is given
     * @param evidence JSON of what the answer is given on; null when it cannot be told
     */
    public void deciding(Collection<Long> holds, String who, @Nullable String reason, @Nullable String evidence) {
        said("DECIDED", "state = 'OPEN'", holds, who, reason, evidence);
    }

    /**
     * Before the answers to these questions are taken back; nothing is written about one that counts no longer.
     *
     * @param reason as for {@link #deciding}
     */
    public void undoing(Collection<Long> holds, String who, @Nullable String reason) {
        said("UNDONE", "state in ('APPROVED', 'REFUSED') and undone_at is null", holds, who, reason, null);
    }

    private void said(
            String act,
            String still,
            Collection<Long> holds,
            String who,
            @Nullable String reason,
            @Nullable String evidence) {
        jdbc.sql("""
                        insert into hold_said (hold_id, act, said_by, said_at, reason, evidence)
                        select id, :act, :who, :now, :reason, :evidence::jsonb from hold where id = any(:holds) and %s
                        on conflict (hold_id, act, said_by) do update
                        set said_at = excluded.said_at, reason = excluded.reason, evidence = excluded.evidence""".formatted(still))
                .param("act", act)
                .param("who", who)
                .param("now", Sql.at(clock.instant()))
                .param("reason", reason)
                .param("evidence", evidence)
                .param("holds", Sql.numbers(holds))
                .update();
    }
}
