package fr.passerelle.connectors.ledger.feed;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Clients of the LSU/LSL feed. A secret is never stored, only its hash. */
@Repository
@Transactional
public class FeedClientLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public FeedClientLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a client; false, and nothing is done, when there is one of that name. */
    public boolean add(FeedClient client) {
        return bind(client, """
                insert into feed_client (id, secret_hash, label, scopes, uais, academies, all_statuses,
                    requests_per_minute, created_at)
                values (:id, :hash, :label, :scopes, :uais, :academies, :all, :limit, :now)
                on conflict (id) do nothing""") == 1;
    }

    /** Changes everything but the name and the secret; false when it is unknown or revoked. */
    public boolean change(FeedClient client) {
        return bind(client, """
                update feed_client set label = :label, scopes = :scopes, uais = :uais, academies = :academies,
                    all_statuses = :all, requests_per_minute = :limit
                where id = :id and revoked_at is null""") == 1;
    }

    /** Gives another secret, and the tokens got with the former end; false when it is unknown or revoked, for good. */
    public boolean renew(String clientId, String secretHash) {
        endTokens(clientId);
        return jdbc.sql("update feed_client set secret_hash = :hash where id = :id and revoked_at is null")
                        .param("id", clientId)
                        .param("hash", secretHash)
                        .update()
                == 1;
    }

    /** Refuses a client everything from now on, whatever tokens it holds; false when it is unknown or already revoked. */
    public boolean revoke(String clientId) {
        endTokens(clientId);
        return jdbc.sql("update feed_client set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", clientId)
                        .param("now", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    private void endTokens(String clientId) {
        jdbc.sql("delete from feed_token where client_id = :id")
                .param("id", clientId)
                .update();
    }

    private int bind(FeedClient client, String sql) {
        FeedRights rights = client.rights();
        return jdbc.sql(sql)
                .param("id", client.clientId())
                .param("hash", client.secretHash())
                .param("label", client.label())
                .param("scopes", Sql.texts(client.scopes()))
                .param("uais", rights.everySchool() ? null : Sql.uais(rights.uais()))
                .param("academies", rights.everySchool() ? null : Sql.texts(rights.academies()))
                .param("all", rights.allStatuses())
                .param("limit", client.requestsPerMinute())
                .param("now", Sql.at(clock.instant()))
                .update();
    }
}
