package fr.passerelle.connectors.ledger.account;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.domain.livret.SchoolChain.Stranger;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Candidates of the sessions of a school, and of those that it has taken over, who are an active pupil of no school. One who is
 * active elsewhere is told of there.
 */
@Repository
public class StrayCandidatesView {

    private final JdbcClient jdbc;

    StrayCandidatesView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each once, of his last session since that day. */
    public List<Stranger> of(Uai uai, LocalDate from) {
        return jdbc.sql("""
                        select distinct on (k.ine) k.ine, s.id, p.last_name, p.first_name, p.division
                        from session s
                        join session_candidate k on k.session_id = s.id
                        left join pupil p on p.uai = s.uai and p.person_id = k.person_id
                        where s.uai = any(%s) and s.session_date >= :from and not exists (
                            select from pupil a where a.person_id = k.person_id and a.active)
                        order by k.ine, s.session_date desc, s.id desc""".formatted(ScopeSql.WITH_TAKEN_OVER))
                .param("uai", uai.value())
                .param("from", from)
                .query((row, number) -> stranger(row))
                .list();
    }

    private static Stranger stranger(ResultSet row) throws SQLException {
        String candidate = "candidat de la session " + row.getLong("id");
        String lastName = row.getString("last_name");
        return lastName == null
                ? new Stranger(candidate, "", row.getString("ine"), "")
                : new Stranger(
                        candidate + ", sorti de la base élèves depuis",
                        lastName + " " + row.getString("first_name"),
                        row.getString("ine"),
                        row.getString("division"));
    }
}
