package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which class CSVs tell of a certification: where several say several things, a person compares them. */
@Repository
public class FileTellingView {

    private final JdbcClient jdbc;

    FileTellingView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, as far as the reader may see them; those that were not read since results are kept are not known. */
    public List<FileTelling> of(Scope scope, long certification) {
        return jdbc.sql("""
                        select id, name, received_at from received_file
                        where :number = any(results) and (:everything or uai = any(:uais)) order by id desc""")
                .param("number", certification)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) ->
                        new FileTelling(row.getLong("id"), row.getString("name"), Sql.instant(row, "received_at")))
                .list();
    }
}
