package fr.passerelle.connectors.ledger.journal;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.journal.NamedThings.Sitting;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of the files, sessions, certifications and schools of which the journal keeps the numbers. */
@Repository
public class NamedThingsView {

    private static final String SEEN = "(:everything or uai = any(:uais))";

    private final JdbcClient jdbc;

    NamedThingsView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What these lines name. Names of schools are no secret: a pupil came from one, or went to one. */
    public NamedThings in(Scope scope, List<JournalEntry> lines) {
        return new NamedThings(
                byId(
                        "select id, name from received_file where id = any(:ids) and " + SEEN,
                        numbers(lines, "file"),
                        scope,
                        row -> row.getString("name")),
                byId(
                        "select s.*, d.name from session s join school d using (uai) where id = any(:ids) and " + SEEN,
                        numbers(lines, "session"),
                        scope,
                        NamedThingsView::sitting),
                byId(
                        "select id, taken_on from certification where id = any(:ids)",
                        numbers(lines, "certification", "replaces"),
                        scope,
                        row -> row.getObject("taken_on", LocalDate.class)),
                schools(lines));
    }

    private <T> Map<Long, T> byId(String sql, Collection<Long> ids, Scope scope, Reading<T> one) {
        Map<Long, T> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql)
                    .param("ids", Sql.numbers(ids))
                    .param("everything", scope.uais().isEmpty())
                    .param("uais", ScopeSql.uais(scope))
                    .query(row -> {
                        found.put(row.getLong("id"), one.read(row));
                    });
        }
        return found;
    }

    private Map<String, String> schools(List<JournalEntry> lines) {
        Set<String> uais = lines.stream()
                .flatMap(line -> Stream.of(
                        line.uai(),
                        line.details().get("from"),
                        line.details().get("to"),
                        line.details().get("successor")))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return jdbc
                .sql("select uai, name from school where uai = any(:named)")
                .param("named", Sql.texts(uais))
                .query((row, number) -> Map.entry(row.getString("uai"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<Long> numbers(List<JournalEntry> lines, String... keys) {
        return lines.stream()
                .flatMap(line -> Stream.of(keys).flatMap(key -> NamedThings.number(line.details(), key).stream()))
                .collect(Collectors.toSet());
    }

    private static Sitting sitting(ResultSet row) throws SQLException {
        return new Sitting(
                row.getObject("session_date", LocalDate.class),
                row.getObject("session_time", LocalTime.class),
                row.getString("room"),
                new Uai(row.getString("uai")),
                row.getString("name"));
    }
}
