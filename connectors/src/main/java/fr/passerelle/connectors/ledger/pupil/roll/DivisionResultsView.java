package fr.passerelle.connectors.ledger.pupil.roll;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the classes of a school have come to. */
@Repository
public class DivisionResultsView {

    private static final String RESULTS = """
            with pupils as (
                select p.person_id, p.division from %s
            ), last as (
                select distinct on (c.person_id) c.person_id, c.status, c.pix_score
                from certification c join (select distinct person_id from pupils) p using (person_id)
                where c.taken_on >= :first
                order by c.person_id, c.status = 'VALIDATED' desc, c.taken_on desc, c.id desc
            ), silent as (
                select distinct k.person_id
                from session_candidate k join session s on s.id = k.session_id
                    join (select distinct person_id from pupils) p on p.person_id = k.person_id
                where s.session_date >= :first and k.certification_course_id is not null
                    and not exists (select from certification c where c.id = k.certification_course_id)
            ), counted as (
                select p.division, case when l.status is distinct from 'VALIDATED' and a.person_id is not null then 'PENDING'
                    else l.status end as status, l.pix_score
                from pupils p left join last l using (person_id) left join silent a using (person_id))
            select division, count(*) as pupils, count(*) filter (where status = 'VALIDATED') as obtained,
                count(*) filter (where status = 'REJECTED') as rejected,
                count(*) filter (where status = 'CANCELLED') as cancelled,
                count(*) filter (where status in ('PENDING', 'ERROR', 'STARTED')) as awaited,
                round(avg(pix_score) filter (where status = 'VALIDATED'))::int as average
            from counted group by division order by division""".formatted(ScopeSql.PUPILS);

    private final JdbcClient jdbc;

    DivisionResultsView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By division, of the school and those that it has taken over; none of a school out of the reader's sight.
     *
     * @param first day of the school year
     */
    public List<DivisionResults> of(Scope scope, Uai uai, LocalDate first) {
        return scope.allows(uai)
                ? jdbc.sql(RESULTS)
                        .param("uai", uai.value())
                        .param("first", first)
                        .query(DivisionResultsView::division)
                        .list()
                : List.of();
    }

    private static DivisionResults division(ResultSet row, int number) throws SQLException {
        return new DivisionResults(
                row.getString("division"),
                row.getInt("pupils"),
                row.getInt("obtained"),
                row.getInt("rejected"),
                row.getInt("cancelled"),
                row.getInt("awaited"),
                Sql.intOrNull(row, "average"));
    }
}
