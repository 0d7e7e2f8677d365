package fr.passerelle.connectors.ledger.session;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The candidates of a session, with the pupils behind them. */
@Repository
public class SatCandidateView {

    private final JdbcClient jdbc;

    SatCandidateView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of the session's file.
     *
     * @param scope pupils out of it are not named
     */
    public List<SatCandidate> of(Scope scope, long sessionId) {
        return jdbc.sql("""
                        select k.*, p.id as pupil_id, p.last_name, p.first_name, p.division, c.status, c.pix_score
                        from session_candidate k
                        join session s on s.id = k.session_id
                        left join lateral (
                            select id, last_name, first_name, division from pupil
                            where pupil.person_id = k.person_id and (:everything or uai = any(:uais))
                            order by uai = s.uai desc, active desc, id desc limit 1) p on true
                        left join certification c on c.id = k.certification_course_id
                        where k.session_id = :session order by k.position""")
                .param("session", sessionId)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(SatCandidateView::candidate)
                .list();
    }

    private static SatCandidate candidate(ResultSet row, int number) throws SQLException {
        return new SatCandidate(
                SessionRows.candidate(row),
                Sql.longOrNull(row, "pupil_id"),
                name(row),
                row.getString("division"),
                Sql.oneOfOrNull(CertificationStatus.class, row, "status"),
                Sql.intOrNull(row, "pix_score"));
    }

    private static @Nullable String name(ResultSet row) throws SQLException {
        String lastName = row.getString("last_name");
        return lastName == null ? null : lastName + " " + row.getString("first_name");
    }
}
