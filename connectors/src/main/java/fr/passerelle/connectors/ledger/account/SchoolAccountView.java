package fr.passerelle.connectors.ledger.account;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts of a school that count, whosever they are. */
@Repository
public class SchoolAccountView {

    private static final String ACCOUNTS = """
            select a.*, p.id as pupil_no, p.last_name as pupil_last_name, p.first_name as pupil_first_name
            from account a
            left join lateral (
                select id, last_name, first_name from pupil
                where a.state = 'MATCHED' and pupil.person_id = a.person_id and (:everything or uai = any(:uais))
                order by uai = :uai desc, active desc, id desc limit 1) p on true
            where (a.uai = any(%1$s) or a.schools && %1$s) and a.state <> 'REPLACED'""".formatted(ScopeSql.WITH_TAKEN_OVER);

    private final JdbcClient jdbc;

    SchoolAccountView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the schools that it has taken over included, in no order; none of a school out of the reader's sight. */
    public List<SchoolAccount> of(Scope scope, Uai uai) {
        return scope.allows(uai)
                ? jdbc.sql(ACCOUNTS)
                        .param("uai", uai.value())
                        .param("everything", scope.uais().isEmpty())
                        .param("uais", ScopeSql.uais(scope))
                        .query(SchoolAccountView::account)
                        .list()
                : List.of();
    }

    private static SchoolAccount account(ResultSet row, int number) throws SQLException {
        return new SchoolAccount(
                row.getLong("number"),
                Account.Source.valueOf(row.getString("source")),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("birthdate", LocalDate.class),
                List.of((String[]) row.getArray("divisions").getArray()),
                AccountState.valueOf(row.getString("state")),
                row.getString("reason"),
                Sql.longOrNull(row, "pupil_no"),
                pupil(row));
    }

    private static @Nullable String pupil(ResultSet row) throws SQLException {
        String lastName = row.getString("pupil_last_name");
        return lastName == null ? null : lastName + " " + row.getString("pupil_first_name");
    }
}
