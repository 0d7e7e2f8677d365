package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.pix.HttpPixClient;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.PixSettings;
import fr.passerelle.console.OperatorCredentials;
import fr.passerelle.console.OperatorPassword;
import fr.passerelle.mappings.report.ConsoleAddress;
import fr.passerelle.routes.frame.PixExchanges;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pix and the operator. */
@Configuration
public class PartnersWiring {

    private static final Logger log = LoggerFactory.getLogger(PartnersWiring.class);
    private static final int PASSWORD_BYTES = 12;

    /** Also while notices are off: reports tell where to decide. */
    @Bean
    ConsoleAddress consoleAddress(HubSettings settings) {
        return new ConsoleAddress(settings.console().publicUrl());
    }

    /** Whether flows that need Pix run at all. */
    @Bean
    PixExchanges pixExchanges(HubSettings settings) {
        boolean configured =
                settings.pix().url() != null && !settings.pix().url().isBlank();
        if (!configured) {
            log.warn("PASSERELLE_PIX_URL manque : les échanges avec Pix attendent ; rien n'est perdu."
                    + " Indiquez l'adresse de Pix et son compte technique, puis relancez.");
        }
        return new PixExchanges(configured);
    }

    @Bean
    PixPort pix(HubSettings settings, PixExchanges exchanges, Clock clock) {
        HubSettings.Pix pix = settings.pix();
        if (!exchanges.enabled() || pix.url() == null) {
            return new AbsentPix();
        }
        require("PASSERELLE_PIX_USERNAME", pix.username());
        require("PASSERELLE_PIX_PASSWORD", pix.password());
        require("PASSERELLE_PIX_CLIENT_ID", pix.clientId());
        require("PASSERELLE_PIX_CLIENT_SECRET", pix.clientSecret());
        PixSettings client = new PixSettings(
                URI.create(pix.url()),
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
        OperatorPassword.complaint(chosen).filter(why -> !chosen.isBlank()).ifPresent(why -> {
            throw new UnusableSetting("passerelle.console.password (PASSERELLE_CONSOLE_PASSWORD)", why);
        });
        return chosen.isBlank()
                ? new Credentials(settings.console().operator(), randomPassword(), true)
                : new Credentials(settings.console().operator(), chosen, false);
    }

    @Bean
    OperatorCredentials operatorCredentials(Credentials credentials) {
        return new OperatorCredentials(credentials.login(), credentials.password());
    }

    private static void require(String setting, String value) {
        if (value.isBlank()) {
            throw new MissingSetting(setting);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
