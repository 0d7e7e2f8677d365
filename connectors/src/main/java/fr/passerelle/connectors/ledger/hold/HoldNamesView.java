package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom holds are about, so that a list of them can be read. */
@Repository
public class HoldNamesView {

    /** The pupil of the export, or else whose it is at first sight, as the school of the hold knows her. */
    private static final String NAMES = """
            select h.id, coalesce(h.details #>> '{told,0,lastName}', p.last_name) as last_name,
                coalesce(h.details #>> '{told,0,firstName}', p.first_name) as first_name,
                case when jsonb_exists(h.details, 'told') then jsonb_array_length(h.details -> 'told') - 1
                    else cardinality(h.others) end as besides
            from hold h left join lateral (
                select last_name, first_name from pupil
                where person_id = h.person_id and (:everything or uai = any(:uais))
                order by uai = h.uai desc, active desc, updated_at desc, id limit 1) p on true
            where h.id = any(:ids)
                and coalesce(h.details #>> '{told,0,lastName}', p.last_name) is not null""";

    private final JdbcClient jdbc;

    HoldNamesView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first pupil that a hold is about.
     *
     * @param besides how many others it is about
     */
    public record Named(String lastName, String firstName, int besides) {}

    /** By number of the hold; without those that are about nobody in particular, or whom the reader may not see. */
    public Map<Long, Named> of(Collection<Hold> holds, Scope scope) {
        Map<Long, Named> named = new HashMap<>();
        jdbc.sql(NAMES)
                .param("ids", Sql.numbers(holds.stream().map(Hold::id).toList()))
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query(row -> {
                    named.put(
                            row.getLong("id"),
                            new Named(row.getString("last_name"), row.getString("first_name"), row.getInt("besides")));
                });
        return named;
    }
}
