package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a person, and what was decided, as people look at it. */
@Repository
public class HoldView {

    private final JdbcClient jdbc;

    public HoldView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open holds of the schools that the reader may see, oldest first. */
    public List<Hold> open(Scope scope) {
        return jdbc.sql(HoldRows.SELECT + """
                        where state = 'OPEN' and (:everything or uai = any(:uais)) order by id""")
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(HoldRows::read)
                .list();
    }

    /** A hold, whatever became of it; empty when there is none, or not for that reader. */
    public Optional<Hold> find(Scope scope, long id) {
        return jdbc.sql(HoldRows.SELECT + "where id = :id and (:everything or uai = any(:uais))")
                .param("id", id)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(HoldRows::read)
                .optional();
    }

    /** What was decided last, the newest first. */
    public List<Hold> history(Scope scope, int max) {
        return jdbc.sql(HoldRows.SELECT + """
                        where state <> 'OPEN' and (:everything or uai = any(:uais))
                        order by closed_at desc, id desc limit :max""")
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .param("max", max)
                .query(HoldRows::read)
                .list();
    }

    /** The question about the same as that one that waits for its answer now; empty when none does. */
    public Optional<Hold> openAgain(Hold asked) {
        return jdbc.sql(HoldRows.SELECT + """
                        where kind = :kind and uai = :uai and subject = :subject and state = 'OPEN'""")
                .param("kind", asked.kind().name())
                .param("uai", asked.uai())
                .param("subject", asked.subject())
                .query(HoldRows::read)
                .optional();
    }

    /** The questions of a file that still wait for their answer, oldest first. */
    public List<Hold> openOf(long fileId) {
        return jdbc.sql(HoldRows.SELECT + HoldRows.OPEN_OF_FILE)
                .param("file", fileId)
                .query(HoldRows::read)
                .list();
    }
}
