package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learners of Pix Orga that the last synchronisation could not read, as people look at them. */
@Repository
public class OddLearnerView {

    private static final String FOUND = """
            from odd_learner
            where (:everything or uai = any(:uais)) and (:uai::text is null or uai = any(%s))""".formatted(ScopeSql.WITH_TAKEN_OVER);

    private final JdbcClient jdbc;

    OddLearnerView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param school null for all that the reader may see, by school and name */
    public List<OddLearner> of(Scope scope, @Nullable Uai school) {
        return scoped("select * " + FOUND + " order by uai, last_name, first_name, id", scope, school)
                .query((row, number) -> new OddLearner(
                        new Uai(row.getString("uai")),
                        Sql.longOrNull(row, "learner_id"),
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("why"),
                        Sql.instant(row, "since")))
                .list();
    }

    /** How many there are, in a school or in all that the reader may see. */
    public int count(Scope scope, @Nullable Uai school) {
        return scoped("select count(*) " + FOUND, scope, school)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, Scope scope, @Nullable Uai school) {
        return jdbc.sql(sql)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .param("uai", school == null ? null : school.value());
    }
}
