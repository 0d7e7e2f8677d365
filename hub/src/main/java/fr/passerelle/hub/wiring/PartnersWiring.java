package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.pix.HttpPixClient;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.PixSettings;
import fr.passerelle.console.OperatorCredentials;
import fr.passerelle.console.OperatorPassword;
import fr.passerelle.console.ProxyAddress;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.report.ConsoleAddress;
import fr.passerelle.routes.frame.PixExchanges;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pix and the operator. */
@Configuration
public class PartnersWiring {

    private static final Logger log = LoggerFactory.getLogger(PartnersWiring.class);
    private static final String PIX = "passerelle.pix.";
    private static final String CONSOLE = "passerelle.console.";
    private static final int PASSWORD_BYTES = 12;

    /** Nothing of Pix is asked for without its address. */
    static List<Fault> pixFaults(HubSettings.Pix pix) {
        Faults faults = new Faults();
        if (isGiven(pix)) {
            String why = "alors que passerelle.pix.url est donné";
            faults.web(PIX + "url", pix.url(), "https://app.pix.fr, sans /api");
            faults.present(PIX + "username", pix.username(), why);
            faults.present(PIX + "password", pix.password(), why);
            faults.present(PIX + "client-id", pix.clientId(), why);
            faults.present(PIX + "client-secret", pix.clientSecret(), why);
            faults.positive(PIX + "request-timeout", pix.requestTimeout());
            faults.positive(PIX + "poll-interval", pix.pollInterval());
            faults.positive(PIX + "poll-limit", pix.pollLimit());
        }
        return faults.list();
    }

    /** Of the operator's way in. */
    static List<Fault> consoleFaults(HubSettings.Console console) {
        Faults faults = new Faults();
        faults.present(CONSOLE + "operator", console.operator(), "alors que la console ne s'ouvre pas sans lui");
        if (!console.password().isBlank()) {
            OperatorPassword.complaint(console.password())
                    .ifPresent(why -> faults.require(false, CONSOLE + "password", why, "Donnez-en un autre, ou aucun"));
        }
        console.proxies().stream()
                .filter(address -> !address.isBlank())
                .flatMap(address -> ProxyAddress.complaint(address).stream())
                .forEach(why -> faults.require(false, CONSOLE + "proxies", why, "Donnez des adresses IP, ou aucune"));
        faults.atLeast(CONSOLE + "sessions", console.sessions(), 1);
        if (!console.publicUrl().isBlank()) {
            faults.web(CONSOLE + "public-url", console.publicUrl(), "https://passerelle.exemple.fr");
        }
        return faults.list();
    }

    private static boolean isGiven(HubSettings.Pix pix) {
        return pix.url() != null && !pix.url().isBlank();
    }

    /** Also while notices are off: reports tell where to decide. */
    @Bean
    ConsoleAddress consoleAddress(HubSettings settings) {
        Faults.refuse(consoleFaults(settings.console()));
        return new ConsoleAddress(settings.console().publicUrl());
    }

    /** Whether flows that need Pix run at all. */
    @Bean
    PixExchanges pixExchanges(HubSettings settings) {
        boolean configured = isGiven(settings.pix());
        if (!configured) {
            log.warn("PASSERELLE_PIX_URL manque : les échanges avec Pix attendent ; rien n'est perdu."
                    + " Indiquez l'adresse de Pix et son compte technique, puis relancez.");
        }
        return new PixExchanges(configured);
    }

    @Bean
    PixPort pix(HubSettings settings, PixExchanges exchanges, Clock clock) {
        HubSettings.Pix pix = settings.pix();
        Faults.refuse(pixFaults(pix));
        if (!exchanges.enabled() || pix.url() == null) {
            return new AbsentPix();
        }
        PixSettings client = new PixSettings(
                URI.create(pix.url().strip()),
                pix.username(),
                pix.password(),
                pix.clientId(),
                pix.clientSecret(),
                pix.requestTimeout(),
                pix.pollInterval(),
                pix.pollLimit());
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(pix.requestTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return new HttpPixClient(client, http, clock);
    }

    @Bean
    Credentials credentials(HubSettings settings) {
        String chosen = settings.console().password();
        return chosen.isBlank()
                ? new Credentials(settings.console().operator(), randomPassword(), true)
                : new Credentials(settings.console().operator(), chosen, false);
    }

    @Bean
    OperatorCredentials operatorCredentials(Credentials credentials) {
        return new OperatorCredentials(credentials.login(), credentials.password());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
