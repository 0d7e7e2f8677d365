package fr.passerelle.connectors.ledger.feed;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that may read the feed, as the operator registered it.
 *
 * @param label what operators call it
 * @param secretHash BCrypt
 * @param scopes that it may ask for in a token
 * @param requestsPerMinute of each node
 * @param revokedAt since when it is refused everything; null while it is not
 */
public record FeedClient(
        String clientId,
        String label,
        String secretHash,
        Set<String> scopes,
        FeedRights rights,
        int requestsPerMinute,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    public FeedClient {
        scopes = Set.copyOf(scopes);
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException("a client that may ask nothing");
        }
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Without its hash. */
    @Override
    public String toString() {
        return "FeedClient[" + clientId + "]";
    }
}
