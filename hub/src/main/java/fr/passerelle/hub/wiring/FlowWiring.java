package fr.passerelle.hub.wiring;

import fr.passerelle.hub.settings.HubSettings;
import fr.passerelle.hub.settings.ScheduleSettings;
import fr.passerelle.routes.frame.FlowSettings;
import fr.passerelle.routes.schedule.NightlyTimes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much of the flows is done at once, and when the hub asks for work by itself. */
@Configuration
@EnableConfigurationProperties({HubSettings.class, ScheduleSettings.class})
public class FlowWiring {

    @Bean
    FlowSettings flowSettings(HubSettings settings) {
        return new FlowSettings(settings.consumers());
    }

    @Bean
    NightlyTimes nightlyTimes(ScheduleSettings told) {
        return new NightlyTimes(told.siecle(), told.certifiability(), told.results(), told.recovery());
    }
}
