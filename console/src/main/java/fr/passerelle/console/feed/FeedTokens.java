package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.FeedClientLedger;
import fr.passerelle.connectors.ledger.FeedClientLedger.Grant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Opaque tokens of one hour. Only their SHA-256 is kept, in the ledger: any node can serve one, and whoever reads the
 * ledger cannot use it. A plain hash is enough here, for a token is 256 bits of chance.
 */
@Service
class FeedTokens {

    /** Pix's usual life span (contract pix 2.1, A). */
    static final Duration LIFE_SPAN = Duration.ofHours(1);

    private static final int BYTES = 32;

    private final FeedClientLedger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedTokens(FeedClientLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    String issue(String clientId, Set<String> scopes) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ledger.saveToken(digest(token), clientId, scopes, clock.instant().plus(LIFE_SPAN));
        return token;
    }

    /** What the bearer of a token may do; empty when it is unknown or expired. */
    Optional<Grant> find(String token) {
        return ledger.grant(digest(token), clock.instant());
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
