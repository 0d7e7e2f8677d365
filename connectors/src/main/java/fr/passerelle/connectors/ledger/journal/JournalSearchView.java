package fr.passerelle.connectors.ledger.journal;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The journal, the last line first, a page at a time: however long it is, a page costs what it shows. Days become numbers
 * first: lines lie in the order in which they were written, which is that of their instants but for a day at most.
 */
@Repository
public class JournalSearchView {

    private static final String FROM = """
            at >= :from and id > coalesce((
                select id from journal where at < :from - interval '1 day' order by at desc limit 1), 0)""";

    private static final String TO = """
            at < :to and id < coalesce((
                select id from journal where at >= :to + interval '1 day' order by at limit 1), 9223372036854775807)""";

    private final JdbcClient jdbc;

    JournalSearchView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The lines that the reader may see; those of no school for who sees all schools.
     *
     * @param before only lines with a lower number; {@link Long#MAX_VALUE} for the last ones
     */
    public List<JournalLine> page(Scope scope, JournalQuery query, long before, int most) {
        StringBuilder sql = new StringBuilder("select * from journal where id < :before");
        Map<String, Object> values = new HashMap<>(Map.of("before", before, "most", most));
        scope.uais().ifPresent(uais -> add(sql, values, "uai = any(:uais)", "uais", ScopeSql.uais(scope)));
        add(sql, values, "actor = :actor", "actor", query.actor());
        add(
                sql,
                values,
                "action = :action",
                "action",
                query.action() == null ? null : query.action().name());
        add(
                sql,
                values,
                "uai = :school",
                "school",
                query.school() == null ? null : query.school().value());
        add(sql, values, "person_id = :person", "person", query.person());
        add(sql, values, FROM, "from", begin(query.from()));
        add(sql, values, TO, "to", query.to() == null ? null : begin(query.to().plusDays(1)));
        return jdbc.sql(sql.append(" order by id desc limit :most").toString())
                .params(values)
                .query((row, number) -> new JournalLine(row.getLong("id"), JournalView.entry(row)))
                .list();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime begin(@Nullable LocalDate day) {
        return day == null ? null : Sql.at(day.atStartOfDay(SchoolYear.PARIS).toInstant());
    }
}
