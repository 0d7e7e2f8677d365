package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedClient;
import fr.passerelle.connectors.ledger.feed.FeedClientLedger;
import fr.passerelle.connectors.ledger.feed.FeedClientView;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.domain.school.Scope;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs that may read the feed, and their secrets. */
@Service
public class FeedClients {

    /** What a client may ask of each node in a minute unless somebody says otherwise. */
    public static final int USUAL_REQUESTS_PER_MINUTE = 6000;

    private final FeedClientLedger ledger;
    private final FeedClientView clients;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private volatile @Nullable String nobody;

    FeedClients(FeedClientLedger ledger, FeedClientView clients, PasswordEncoder encoder, Clock clock) {
        this.ledger = ledger;
        this.clients = clients;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * Registers a client with the usual limit of requests, for what is obtained only.
     *
     * @param secret kept as a BCrypt hash only
     * @param scopes {@code organizations-certifications-result} for LSU and LSL
     * @param schools that it may ask for
     */
    public void register(String clientId, String secret, Set<String> scopes, Scope schools) {
        FeedRights rights = schools.uais().map(FeedRights::ofSchools).orElseGet(FeedRights::all);
        register(clientId, secret, scopes, rights, USUAL_REQUESTS_PER_MINUTE);
    }

    /**
     * Registers a client, or changes the secret and rights of a known one, whose tokens end.
     *
     * @param secret kept as a BCrypt hash only
     * @param scopes {@code organizations-certifications-result} for LSU and LSL
     * @param rights the schools it may ask for, and whether only what is obtained
     * @param requestsPerMinute of each node
     * @throws IllegalStateException when there is one of that name that was revoked: that is final
     */
    @Transactional
    public void register(String clientId, String secret, Set<String> scopes, FeedRights rights, int requestsPerMinute) {
        FeedClient client = new FeedClient(
                clientId, clientId, encoder.encode(secret), scopes, rights, requestsPerMinute, clock.instant(), null);
        boolean known = !ledger.add(client);
        if (known && !(ledger.renew(clientId, client.secretHash()) && ledger.change(client))) {
            throw new IllegalStateException("the client " + clientId + " of the feed is revoked");
        }
    }

    /** A client by name, be it revoked. */
    Optional<FeedClient> find(String clientId) {
        return clients.find(clientId);
    }

    /**
     * Whether the secret is the client's. A check against nothing takes the same time, so that the time of an answer does
     * not tell who exists.
     *
     * @param client empty when there is none of the name that was given
     */
    Optional<FeedClient> authenticate(Optional<FeedClient> client, String secret) {
        Optional<FeedClient> current = client.filter(known -> !known.isRevoked());
        boolean right =
                encoder.matches(secret, current.map(FeedClient::secretHash).orElseGet(this::nobody));
        return current.filter(known -> right);
    }

    /** Made when it is first needed: it costs a tenth of a second. */
    private String nobody() {
        String made = nobody;
        if (made == null) {
            made = encoder.encode("nobody");
            nobody = made;
        }
        return made;
    }
}
