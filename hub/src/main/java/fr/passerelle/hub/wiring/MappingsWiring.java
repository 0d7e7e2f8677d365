package fr.passerelle.hub.wiring;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.hub.settings.CalendarSettings;
import fr.passerelle.hub.settings.SiecleSettings;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, the calendar and what limits the readers of outside formats. */
@Configuration
@EnableConfigurationProperties({CalendarSettings.class, SiecleSettings.class})
public class MappingsWiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OpeningCalendar openingCalendar(CalendarSettings settings) {
        Faults.refuse(settings.faults());
        return settings.calendar();
    }

    /** What is too large for Pix alone is still applied here, with a warning. */
    @Bean
    SiecleLimits siecleLimits(SiecleSettings settings) {
        Faults.refuse(settings.faults());
        return settings.limits();
    }
}
