package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedClient;
import fr.passerelle.connectors.ledger.feed.FeedClientLedger;
import fr.passerelle.connectors.ledger.feed.FeedClientView;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator does with the clients of the feed; each change is in the journal under the operator's name. */
@Service
@Transactional
public class FeedClientRegistration {

    /** Characters in the name of a client, at most. */
    public static final int LONGEST_NAME = 64;

    private final FeedClientLedger ledger;
    private final FeedClientView clients;
    private final FeedTokens tokens;
    private final PasswordEncoder encoder;
    private final JournalLedger journal;
    private final Clock clock;

    FeedClientRegistration(
            FeedClientLedger ledger,
            FeedClientView clients,
            FeedTokens tokens,
            PasswordEncoder encoder,
            JournalLedger journal,
            Clock clock) {
        this.ledger = ledger;
        this.clients = clients;
        this.tokens = tokens;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the operator decides of a client. */
    public record Terms(String label, Set<String> scopes, FeedRights rights, int requestsPerMinute) {}

    /** Every client, the revoked ones too, by name. */
    public List<FeedClient> all() {
        return clients.all();
    }

    public Optional<FeedClient> find(String clientId) {
        return clients.find(clientId);
    }

    /** Registers a client; its secret, which nobody can read again, or empty when there is one of that name. */
    public Optional<String> create(String clientId, Terms terms, String who) {
        String secret = tokens.draw();
        return Optional.of(secret)
                .filter(drawn -> ledger.add(client(clientId, encoder.encode(drawn), terms)))
                .map(drawn -> written(drawn, clientId, "created", who));
    }

    /** Changes what a client may do; false when it is unknown or revoked. */
    public boolean change(String clientId, Terms terms, String who) {
        return ledger.change(client(clientId, "", terms)) && written(true, clientId, "changed", who);
    }

    /** Gives a client another secret, and ends the tokens got with the former; empty when it is unknown or revoked. */
    public Optional<String> renew(String clientId, String who) {
        String secret = tokens.draw();
        return Optional.of(secret)
                .filter(drawn -> ledger.renew(clientId, encoder.encode(drawn)))
                .map(drawn -> written(drawn, clientId, "renewed", who));
    }

    /** Refuses a client everything from now on, for good; false when it is unknown or already revoked. */
    public boolean revoke(String clientId, String who) {
        return ledger.revoke(clientId) && written(true, clientId, "revoked", who);
    }

    private FeedClient client(String clientId, String hash, Terms terms) {
        return new FeedClient(
                clientId,
                terms.label(),
                hash,
                terms.scopes(),
                terms.rights(),
                terms.requestsPerMinute(),
                clock.instant(),
                null);
    }

    private <T> T written(T value, String clientId, String change, String who) {
        journal.record(new JournalEntry(
                clock.instant(),
                who,
                JournalAction.FEED_CLIENT_CHANGED,
                null,
                null,
                Map.of("client", clientId, "change", change)));
        return value;
    }
}
