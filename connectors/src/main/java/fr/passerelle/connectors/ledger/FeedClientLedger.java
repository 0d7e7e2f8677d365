package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients of the LSU/LSL feed and the tokens they hold. Neither a secret nor a token is ever stored, only its hash. */
@Repository
public class FeedClientLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public FeedClientLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A client that may ask for tokens.
     *
     * @param secretHash BCrypt
     * @param schools what it may read
     */
    public record FeedClient(String clientId, String secretHash, Set<String> scopes, Scope schools) {}

    /** What the bearer of a valid token may do. */
    public record Grant(String clientId, Set<String> scopes, Scope schools) {}

    /** Writes a client; a known one gets this secret and these rights, and is no longer revoked. */
    public void register(String clientId, String secretHash, Set<String> scopes, Scope schools) {
        jdbc.sql("""
                        insert into feed_client (id, secret_hash, label, scopes, uais, created_at)
                        values (:id, :hash, :id, :scopes, :uais, :now)
                        on conflict (id) do update set secret_hash = excluded.secret_hash, scopes = excluded.scopes,
                            uais = excluded.uais, revoked_at = null
                        """)
                .param("id", clientId)
                .param("hash", secretHash)
                .param("scopes", scopes.toArray(String[]::new))
                .param("uais", schools.uais().isEmpty() ? null : ScopeSql.uais(schools))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** A client that was not revoked. */
    public Optional<FeedClient> find(String clientId) {
        return jdbc.sql("select * from feed_client where id = :id and revoked_at is null")
                .param("id", clientId)
                .query((row, number) -> new FeedClient(
                        row.getString("id"), row.getString("secret_hash"), scopes(row, "scopes"), schools(row)))
                .optional();
    }

    /** Keeps a token until it expires; those that have expired go. */
    public void saveToken(byte[] hash, String clientId, Set<String> scopes, Instant expiresAt) {
        OffsetDateTime now = Sql.at(clock.instant());
        jdbc.sql("delete from feed_token where expires_at <= :now")
                .param("now", now)
                .update();
        jdbc.sql("""
                        insert into feed_token (token_hash, client_id, scopes, issued_at, expires_at)
                        values (:hash, :client, :scopes, :now, :expires)
                        """)
                .param("hash", HexFormat.of().formatHex(hash))
                .param("client", clientId)
                .param("scopes", scopes.toArray(String[]::new))
                .param("now", now)
                .param("expires", Sql.at(expiresAt))
                .update();
    }

    /** The grant of a token that has not expired and whose client was not revoked. */
    public Optional<Grant> grant(byte[] hash, Instant at) {
        return jdbc.sql("""
                        select c.id, c.uais, t.scopes
                        from feed_token t join feed_client c on c.id = t.client_id
                        where t.token_hash = :hash and t.expires_at > :at and c.revoked_at is null
                        """)
                .param("hash", HexFormat.of().formatHex(hash))
                .param("at", Sql.at(at))
                .query((row, number) -> new Grant(row.getString("id"), scopes(row, "scopes"), schools(row)))
                .optional();
    }

    private static Set<String> scopes(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static Scope schools(ResultSet row) throws SQLException {
        @Nullable Array uais = row.getArray("uais");
        return uais == null
                ? Scope.all()
                : Scope.of(
                        Arrays.stream((String[]) uais.getArray()).map(Uai::new).collect(Collectors.toSet()));
    }
}
