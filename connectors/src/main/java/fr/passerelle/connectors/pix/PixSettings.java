package fr.passerelle.connectors.pix;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach Pix. The technical account is a user of Pix Orga and Pix Certif (contract pix 7: imports and sessions
 * take no other token); the client is the one of the results feed.
 *
 * @param url base address, without {@code /api}
 * @param requestTimeout for one call, from its start to the whole answer
 * @param pollInterval pause between two looks at an import
 * @param pollLimit how long an import may take before it is given up as {@link PartnerUnavailable}
 */
public record PixSettings(
        URI url,
        String username,
        String password,
        String clientId,
        String clientSecret,
        Duration requestTimeout,
        Duration pollInterval,
        Duration pollLimit) {

    /** Without the secrets: this ends up in logs. */
    @Override
    public String toString() {
        return "PixSettings[url=" + url + ", username=" + username + ", clientId=" + clientId + "]";
    }
}
