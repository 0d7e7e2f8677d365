package fr.passerelle.connectors.notice;

import java.net.URI;
import java.time.Duration;

/**
 * Where notices are posted.
 *
 * @param secret key of the signature
 * @param timeout from the start of the call to its whole answer
 */
public record WebhookSettings(URI url, String secret, Duration timeout) {

    /** Without the secret, and without the address: those of chat servers are secrets too. */
    @Override
    public String toString() {
        return "WebhookSettings[host=" + url.getHost() + "]";
    }
}
