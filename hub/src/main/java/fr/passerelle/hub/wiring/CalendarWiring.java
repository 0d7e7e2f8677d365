package fr.passerelle.hub.wiring;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.hub.settings.CalendarSettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, and the calendar of the academy. */
@Configuration
@EnableConfigurationProperties(CalendarSettings.class)
public class CalendarWiring {

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
}
