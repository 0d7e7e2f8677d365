package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import java.util.Collection;
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

    /** What waits about a person in the schools that the reader may see, oldest first. */
    public List<Hold> openAbout(Scope scope, long personId) {
        return jdbc.sql(HoldRows.SELECT + """
                        where h.state = 'OPEN' and (:everything or h.uai = any(:uais)) and (
                            h.person_id = :person or :person = any(h.others)
                            or h.kind = 'SET_ASIDE' and exists (
                                select from set_aside_result r where :person = any(r.named) and (h.file_id = r.file_id
                                    or r.file_id is null and h.file_id is null and h.uai = r.uai and h.subject = r.code))
                            or h.subject <> '' and exists (
                                select from certification c where c.person_id = :person and c.id::text = h.subject))
                        order by h.id""")
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .param("person", personId)
                .query(HoldRows::read)
                .list();
    }

    /** Those of them that the reader may see. */
    public List<Hold> all(Scope scope, Collection<Long> ids) {
        return jdbc.sql(HoldRows.SELECT + "where h.id = any(:ids) and (:everything or h.uai = any(:uais))")
                .param("ids", Sql.numbers(ids))
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(HoldRows::read)
                .list();
    }
}
