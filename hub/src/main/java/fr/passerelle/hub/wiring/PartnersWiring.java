package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.pix.HttpPixClient;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.PixSettings;
import fr.passerelle.console.ConsoleSettings;
import fr.passerelle.console.OperatorCredentials;
import fr.passerelle.console.oidc.OidcSettings;
import fr.passerelle.domain.setting.SettingsDesk;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.hub.book.SettingsBook;
import fr.passerelle.mappings.report.ConsoleAddress;
import fr.passerelle.routes.frame.PixExchanges;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Pix, the operator, and the settings that name them. */
@Configuration
@EnableConfigurationProperties({ConsoleSettings.class, OidcSettings.class, PixSettings.class})
public class PartnersWiring {

    private static final Logger log = LoggerFactory.getLogger(PartnersWiring.class);
    private static final int PASSWORD_BYTES = 12;

    /** Also while notices are off: reports tell where to decide. */
    @Bean
    ConsoleAddress consoleAddress(ConsoleSettings settings, OidcSettings provider) {
        Faults.refuse(settings.faults());
        Faults.refuse(provider.faults());
        return new ConsoleAddress(settings.publicUrl());
    }

    /** Whether flows that need Pix run at all. */
    @Bean
    PixExchanges pixExchanges(PixSettings settings) {
        if (!settings.isGiven()) {
            log.warn("PASSERELLE_PIX_URL manque : les échanges avec Pix attendent ; rien n'est perdu."
                    + " Indiquez l'adresse de Pix et son compte technique, puis relancez.");
        }
        return new PixExchanges(settings.isGiven());
    }

    @Bean
    PixPort pix(PixSettings settings, Clock clock) {
        Faults.refuse(settings.faults());
        return settings.isGiven() ? new HttpPixClient(settings, clock) : new AbsentPix();
    }

    @Bean
    SettingsDesk settingsDesk(ConfigurableEnvironment environment) {
        return new SettingsBook(environment, System.getenv());
    }

    @Bean
    Credentials credentials(ConsoleSettings settings) {
        String chosen = settings.password();
        return chosen.isBlank()
                ? new Credentials(settings.operator(), randomPassword(), true)
                : new Credentials(settings.operator(), chosen, false);
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
