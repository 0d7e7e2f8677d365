package fr.passerelle.connectors.notice;

import fr.passerelle.domain.trouble.Faults;
import java.net.URI;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where notices are posted.
 *
 * @param url empty when none is: nothing else is looked at then
 * @param secret key of the signature
 */
public record WebhookSettings(
        @DefaultValue("") String url, @DefaultValue("") String secret) {

    private static final String KEY = "passerelle.notice.webhook.";

    boolean isGiven() {
        return !url.isBlank();
    }

    /** {@link #url} as an address. @throws IllegalArgumentException when it is none, which is a fault */
    URI address() {
        return URI.create(url.strip());
    }

    void addFaults(Faults faults) {
        faults.web(KEY + "url", url, "https://tchat.exemple.fr/avis");
        faults.present(KEY + "secret", secret, "alors que l'avis est signé avec lui");
    }

    /** Without the secret, and without the address: those of chat servers are secrets too. */
    @Override
    public String toString() {
        return "WebhookSettings[given=" + isGiven() + "]";
    }
}
