package fr.passerelle.console;

import fr.passerelle.console.oidc.OidcSettings;
import fr.passerelle.console.server.BodyClock;
import io.github.bucket4j.TimeMeter;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/**
 * Everything of the console. Whoever imports it provides the ledgers of {@code connectors}, a {@link java.time.Clock},
 * the {@link fr.passerelle.domain.livret.OpeningCalendar}, the {@link fr.passerelle.domain.work.ScheduleDesk}, the {@link fr.passerelle.mappings.report.ConsoleAddress}, the
 * {@link fr.passerelle.domain.file.FileLimit} and the {@link OperatorCredentials}.
 */
@Configuration
@ComponentScan
@EnableConfigurationProperties({ConsoleSettings.class, OidcSettings.class})
public class ConsoleConfiguration {

    /** What limits by the minute go by: no clock that somebody sets back keeps anybody out. */
    @Bean
    TimeMeter timeOfLimits() {
        return TimeMeter.SYSTEM_NANOTIME;
    }

    @Bean
    BodyClock timeOfBodies() {
        return System::nanoTime;
    }

    /** Whoever plays registers another one before. */
    @Bean(Demonstration.BEAN)
    @ConditionalOnMissingBean
    Demonstration demonstration() {
        return Demonstration.none();
    }

    /** The console speaks French, whatever the browser prefers. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.FRENCH);
    }
}
