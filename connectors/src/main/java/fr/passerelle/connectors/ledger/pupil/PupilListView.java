package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.identity.FormerNameRows;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The active pupils of a school, as Pix Orga's list lets a person filter them (seed 002). */
@Repository
public class PupilListView {

    private final JdbcClient jdbc;

    public PupilListView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to keep; an empty text keeps everybody.
     *
     * @param name part of a name of today or of before, compared without accents nor case
     */
    public record Filter(
            String division, String name, @Nullable Certifiability certifiability) {

        public static final Filter NONE = new Filter("", "", null);
    }

    /**
     * @param names without the second and third forenames
     * @param matched true when the pupil has an account
     * @param score Pix of the certification that the livret holds, null when it holds none
     */
    public record Row(
            long pupilId,
            PersonNames names,
            String division,
            boolean matched,
            Certifiability certifiability,
            @Nullable LocalDate certifiableAt,
            @Nullable Integer score) {}

    /**
     * Active pupils, also of the schools that this one has taken over, as long as its export does not have them. In no order
     * that a reader may rely on: an alphabet belongs to a language. The name is compared here, by the one rule that also
     * compares accounts.
     */
    public List<Row> find(Scope scope, Uai uai, Filter filter) {
        if (!scope.allows(uai)) {
            return List.of();
        }
        String wanted = Names.normalise(filter.name());
        return jdbc
                .sql("""
                        select p.id, p.last_name, p.preferred_last_name, p.first_name, p.division, %s,
                               exists (select 1 from account a where a.person_id = p.person_id and a.state = 'MATCHED')
                                   matched,
                               coalesce(c.status, 'NOT_COMMUNICATED') status, c.certifiable_at, l.pix_score
                        from pupil p
                        left join certifiability c using (person_id)
                        left join livret_entry l using (person_id)
                        where p.active and p.uai = any(%s)
                          and (:division = '' or p.division = :division)
                          and (:status = '' or coalesce(c.status, 'NOT_COMMUNICATED') = :status)
                        """.formatted(FormerNameRows.of("p.person_id"), ScopeSql.WITH_TAKEN_OVER))
                .param("uai", uai.value())
                .param("division", filter.division())
                .param(
                        "status",
                        filter.certifiability() == null
                                ? ""
                                : filter.certifiability().name())
                .query(PupilListView::row)
                .list()
                .stream()
                .filter(row -> wanted.isEmpty() || row.names().everContain(wanted))
                .toList();
    }

    /** The divisions that have active pupils. */
    public List<String> divisions(Scope scope, Uai uai) {
        return scope.allows(uai)
                ? jdbc.sql("""
                                select distinct division from pupil
                                where active and uai = any(%s)
                                order by division""".formatted(ScopeSql.WITH_TAKEN_OVER))
                        .param("uai", uai.value())
                        .query(String.class)
                        .list()
                : List.of();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new PersonNames(
                        row.getString("last_name"),
                        row.getString("preferred_last_name"),
                        row.getString("first_name"),
                        null,
                        null,
                        FormerNameRows.read(row)),
                row.getString("division"),
                row.getBoolean("matched"),
                Certifiability.valueOf(row.getString("status")),
                row.getObject("certifiable_at", LocalDate.class),
                row.getObject("pix_score", Integer.class));
    }
}
