package fr.passerelle.connectors.ledger.pupil.roll;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.identity.FormerNameRows;
import fr.passerelle.connectors.ledger.pupil.LevelRow;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The active pupils of a school, with what Pix Orga's list shows of them (seed 002). */
@Repository
public class PupilRollView {

    private static final String PUPILS =
            """
            select p.id, p.last_name, p.preferred_last_name, p.first_name, p.birthdate, p.division, %s, %s,
                   (select max(a.source) from account a
                    where a.source in ('GAR', 'ENT') and a.person_id = p.person_id and a.state = 'MATCHED') as account,
                   coalesce(c.status, 'NOT_COMMUNICATED') status, c.certifiable_at, c.participations,
                   c.last_participation, l.pix_score
            from %s
            left join certifiability c on c.person_id = p.person_id
            left join livret_entry l on l.person_id = p.person_id
            %s""".formatted(FormerNameRows.of("p.person_id"), LevelRow.COLUMNS, ScopeSql.PUPILS, LevelRow.JOIN);

    private final JdbcClient jdbc;

    PupilRollView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Active pupils, also of the schools that this one has taken over, each once; nobody of a school that has closed, or is out
     * of the reader's sight. In no order that a reader may rely on: an alphabet belongs to a language.
     */
    public List<RollPupil> of(Scope scope, Uai uai) {
        return scope.allows(uai)
                ? jdbc.sql(PUPILS)
                        .param("uai", uai.value())
                        .query(PupilRollView::pupil)
                        .list()
                : List.of();
    }

    private static RollPupil pupil(ResultSet row, int number) throws SQLException {
        return new RollPupil(
                row.getLong("id"),
                new PersonNames(
                        row.getString("last_name"),
                        row.getString("preferred_last_name"),
                        row.getString("first_name"),
                        null,
                        null,
                        FormerNameRows.read(row)),
                row.getObject("birthdate", LocalDate.class),
                row.getString("division"),
                LevelRow.read(row),
                Sql.oneOfOrNull(Account.Source.class, row, "account"),
                Certifiability.valueOf(row.getString("status")),
                row.getObject("certifiable_at", LocalDate.class),
                Sql.intOrNull(row, "participations"),
                row.getObject("last_participation", LocalDate.class),
                Sql.intOrNull(row, "pix_score"));
    }
}
