package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of schools that people keep under a name. */
@Repository
@Transactional
public class SavedListLedger {

    /** So many each: a choice that is longer than a screen is none. */
    public static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    public SavedListLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a list; one of the same name is replaced.
     *
     * @param query as it stands in the address
     * @return false when the person has too many already: nothing is kept
     */
    public boolean save(String owner, String name, String query) {
        return jdbc.sql("""
                        insert into saved_list (owner, name, query, saved_at)
                        select :owner, :name, :query, :now
                        where (select count(*) from saved_list where owner = :owner and name <> :name) < :most
                        on conflict (owner, name) do update set query = excluded.query, saved_at = excluded.saved_at""")
                        .param("owner", owner)
                        .param("name", name)
                        .param("query", query)
                        .param("now", Sql.at(clock.instant()))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /** Forgets a list of that person; false when it is none of theirs. */
    public boolean forget(String owner, long id) {
        return jdbc.sql("delete from saved_list where owner = :owner and id = :id")
                        .param("owner", owner)
                        .param("id", id)
                        .update()
                == 1;
    }
}
