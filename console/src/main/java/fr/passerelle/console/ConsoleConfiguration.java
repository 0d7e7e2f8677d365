package fr.passerelle.console;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/**
 * Everything of the console. Whoever imports it provides the ledgers of {@code connectors}, a {@link java.time.Clock},
 * the {@link fr.passerelle.domain.livret.OpeningCalendar}, the {@link fr.passerelle.mappings.report.ConsoleAddress} and the
 * {@link OperatorCredentials}.
 */
@Configuration
@ComponentScan
public class ConsoleConfiguration {

    /** The console speaks French, whatever the browser prefers. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.FRENCH);
    }
}
