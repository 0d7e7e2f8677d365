package fr.passerelle.connectors.ledger.today;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of what waited. */
@Repository
public class TodayMarkView {

    private static final String OF_READER = " (:everywhere or uai = any(:uais))";

    private final JdbcClient jdbc;

    public TodayMarkView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said last of the schools that the reader may see, the newest first; what counts no longer is there too. */
    public List<TodayMark> last(Scope scope, int most) {
        return jdbc.sql("select * from today_mark where" + OF_READER + " order by said_at desc, id desc limit :most")
                .param("everywhere", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .param("most", most)
                .query((row, number) -> TodayMark.read(row))
                .list();
    }

    /** Empty when there is none of that number, or not for that reader. */
    public Optional<TodayMark> find(Scope scope, long id) {
        return jdbc.sql("select * from today_mark where id = :id and" + OF_READER)
                .param("id", id)
                .param("everywhere", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> TodayMark.read(row))
                .optional();
    }

    /** Whether anything was given to a person, were it ended since. */
    public boolean hasGivenTo(String login) {
        return jdbc.sql(
                        "select exists (select from today_mark where kind = 'ASSIGNED' and undone_at is null and assignee = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }
}
