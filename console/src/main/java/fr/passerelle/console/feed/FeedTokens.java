package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedAccess;
import fr.passerelle.connectors.ledger.feed.FeedAccessLedger;
import fr.passerelle.connectors.ledger.feed.FeedClient;
import fr.passerelle.domain.file.Sha256;
import fr.passerelle.domain.school.Uai;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private final FeedAccessLedger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedTokens(FeedAccessLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A text of 256 bits of chance, for a token or a secret. */
    String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty when the client was revoked, or its secret renewed, while this one was being checked. */
    Optional<String> issue(FeedClient client, Set<String> scopes) {
        String token = draw();
        boolean kept =
                ledger.save(digest(token), client, scopes, clock.instant().plus(LIFE_SPAN));
        return kept ? Optional.of(token) : Optional.empty();
    }

    /**
     * What the bearer of a token may do with a school; empty when it is unknown or expired.
     *
     * @param seen versions of the school's answer that the bearer has
     */
    Optional<FeedAccess> access(String token, @Nullable Uai uai, Set<String> seen) {
        return ledger.access(digest(token), FeedRefusal.READ_CERTIFICATIONS, uai, seen, CertificationsDocument.FORMAT);
    }

    private static byte[] digest(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
