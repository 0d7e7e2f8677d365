package fr.passerelle.connectors.pix;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Pix. The technical account is a user of Pix Orga and Pix Certif (contract pix 7: imports and sessions
 * take no other token); the client is the one of the results feed.
 *
 * @param url base address, without {@code /api}; blank when nothing is exchanged with Pix, and nothing is lost
 * @param requestTimeout for one call, from its start to the whole answer
 * @param pollInterval pause between two looks at an import
 * @param pollLimit how long an import may take before it is given up as {@link PartnerUnavailable}
 */
@ConfigurationProperties("passerelle.pix")
public record PixSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("30s") Duration requestTimeout,
        @DefaultValue("2s") Duration pollInterval,
        @DefaultValue("10m") Duration pollLimit) {

    private static final String KEY = "passerelle.pix.";

    /** Whether Pix is configured at all. */
    public boolean isGiven() {
        return !url.isBlank();
    }

    /** {@link #url} as an address. @throws IllegalArgumentException when it is none, which is a fault */
    URI base() {
        return URI.create(url.strip());
    }

    /** What keeps Pix from being called; nothing of it is asked for without its address. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        if (isGiven()) {
            String why = "alors que " + KEY + "url est donné";
            faults.web(KEY + "url", url, "https://app.pix.fr, sans /api");
            faults.present(KEY + "username", username, why);
            faults.present(KEY + "password", password, why);
            faults.present(KEY + "client-id", clientId, why);
            faults.present(KEY + "client-secret", clientSecret, why);
            faults.positive(KEY + "request-timeout", requestTimeout);
            faults.positive(KEY + "poll-interval", pollInterval);
            faults.positive(KEY + "poll-limit", pollLimit);
        }
        return faults.list();
    }

    /** Without the secrets: this ends up in logs. */
    @Override
    public String toString() {
        return "PixSettings[url=" + url + ", username=" + username + ", clientId=" + clientId + "]";
    }
}
