package fr.passerelle.connectors.ledger.feed;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of the feed's clients, never stored but as hashes, and what each opens. */
@Repository
public class FeedAccessLedger {

    private static final String ACCESS = """
            select c.id, c.requests_per_minute, c.all_statuses, s.uai, s.academy, v.version,
                :scope = any(t.scopes) and :scope = any(c.scopes) as in_scope,
                c.uais is null and c.academies is null or coalesce(:uai = any(c.uais), false)
                    or exists (select from school m where (m.uai = s.uai or m.successor = s.uai) and (
                        coalesce(m.uai = any(c.uais), false)
                        or exists (select from unnest(c.academies) a where lower(a) = lower(m.academy)))) as allowed,
                d.rows,
                case when coalesce(v.version::text = any(:seen), false) then null else d.content end as content
            from feed_token t
            join feed_client c on c.id = t.client_id
            left join school s on s.uai = (select coalesce(successor, uai) from school where uai = :uai)
            left join feed_version v on v.uai = s.uai
            left join feed_document d on d.uai = s.uai and d.all_statuses = c.all_statuses and d.format = :format
                and d.version is not distinct from v.version
            where t.token_hash = :hash and t.expires_at > :now and c.revoked_at is null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public FeedAccessLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a token until it expires; those that have expired go. False, and nothing is kept, when the client is no longer
     * what it was: whoever renews its secret deletes its tokens, and must not miss this one.
     */
    public boolean save(byte[] hash, FeedClient client, Set<String> scopes, Instant expiresAt) {
        return jdbc.sql("""
                        with expired as (delete from feed_token where expires_at <= :now)
                        insert into feed_token (token_hash, client_id, scopes, issued_at, expires_at)
                        select :hash, id, :scopes, :now, :expires from feed_client
                        where id = :client and secret_hash = :secret and revoked_at is null
                        for share""")
                        .param("hash", HexFormat.of().formatHex(hash))
                        .param("client", client.clientId())
                        .param("secret", client.secretHash())
                        .param("scopes", Sql.texts(scopes))
                        .param("now", Sql.at(clock.instant()))
                        .param("expires", Sql.at(expiresAt))
                        .update()
                == 1;
    }

    /**
     * What a token opens, in one statement: whoever asks after a change was committed sees the version after it. A client that
     * may read a school may read the one that has taken it over, and gets it whichever of the two it asks for.
     *
     * @param uai the school asked for; null for none, which only those who may read every school are allowed
     * @param seen versions whose document the caller has and does not need again
     * @param format of the documents that are still good
     * @return empty when the token is unknown or expired, or its client revoked
     */
    public Optional<FeedAccess> access(
            byte[] hash, String scope, @Nullable Uai uai, Collection<String> seen, int format) {
        return jdbc.sql(ACCESS)
                .param("hash", HexFormat.of().formatHex(hash))
                .param("scope", scope)
                .param("uai", uai == null ? "" : uai.value())
                .param("seen", Sql.texts(seen))
                .param("format", format)
                .param("now", Sql.at(clock.instant()))
                .query((row, number) -> new FeedAccess(
                        row.getString("id"),
                        row.getInt("requests_per_minute"),
                        row.getBoolean("in_scope"),
                        row.getBoolean("all_statuses"),
                        Optional.ofNullable(row.getString("uai")).map(Uai::new).orElse(null),
                        row.getBoolean("allowed"),
                        calendar(uai, row.getString("academy")),
                        row.getObject("version", UUID.class),
                        Sql.intOrNull(row, "rows"),
                        row.getBytes("content")))
                .optional();
    }

    private static SchoolCalendar calendar(@Nullable Uai uai, @Nullable String academy) {
        return uai == null ? SchoolCalendar.METROPOLITAN : SchoolCalendar.of(uai, academy);
    }
}
