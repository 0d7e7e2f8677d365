package fr.passerelle.connectors.ledger.feed;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clients of the LSU/LSL feed, with the hashes of their secrets. */
@Repository
public class FeedClientView {

    private final JdbcClient jdbc;

    public FeedClientView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every client, the revoked ones too, by name. */
    public List<FeedClient> all() {
        return jdbc.sql("select * from feed_client order by id")
                .query((row, number) -> client(row))
                .list();
    }

    /** A client, be it revoked. */
    public Optional<FeedClient> find(String clientId) {
        return jdbc.sql("select * from feed_client where id = :id")
                .param("id", clientId)
                .query((row, number) -> client(row))
                .optional();
    }

    private static FeedClient client(ResultSet row) throws SQLException {
        Set<String> uais = texts(row.getArray("uais"));
        Set<String> academies = texts(row.getArray("academies"));
        boolean everySchool = row.getArray("uais") == null && row.getArray("academies") == null;
        return new FeedClient(
                row.getString("id"),
                row.getString("label"),
                row.getString("secret_hash"),
                texts(row.getArray("scopes")),
                new FeedRights(
                        everySchool,
                        uais.stream().map(Uai::new).collect(Collectors.toSet()),
                        academies,
                        row.getBoolean("all_statuses")),
                row.getInt("requests_per_minute"),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "revoked_at"));
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
