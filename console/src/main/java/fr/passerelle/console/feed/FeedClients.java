package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.FeedClientLedger;
import fr.passerelle.connectors.ledger.FeedClientLedger.FeedClient;
import fr.passerelle.domain.school.Scope;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The programs that may read the feed, as the operator registered them. */
@Service
public class FeedClients {

    private final FeedClientLedger ledger;
    private final PasswordEncoder encoder;
    /** Compared with when the client is unknown, so that the time of an answer does not tell who exists. */
    private final String nobody;

    FeedClients(FeedClientLedger ledger, PasswordEncoder encoder) {
        this.ledger = ledger;
        this.encoder = encoder;
        this.nobody = encoder.encode("nobody");
    }

    /**
     * Registers a client, or changes the secret and rights of a known one.
     *
     * @param secret kept as a BCrypt hash only
     * @param scopes {@code organizations-certifications-result} for LSU and LSL
     * @param schools the schools it may ask for
     */
    public void register(String clientId, String secret, Set<String> scopes, Scope schools) {
        ledger.register(clientId, encoder.encode(secret), scopes, schools);
    }

    /** The client of that secret; empty when it is unknown or the secret is wrong. */
    Optional<FeedClient> authenticate(String clientId, String secret) {
        Optional<FeedClient> client = ledger.find(clientId);
        boolean right =
                encoder.matches(secret, client.map(FeedClient::secretHash).orElse(nobody));
        return client.filter(known -> right);
    }
}
