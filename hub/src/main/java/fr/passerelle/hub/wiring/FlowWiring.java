package fr.passerelle.hub.wiring;

import fr.passerelle.routes.frame.FlowSettings;
import fr.passerelle.routes.schedule.NightlyTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much of the flows is done at once, and when the hub asks for work by itself. */
@Configuration
public class FlowWiring {

    @Bean
    FlowSettings flowSettings(HubSettings settings) {
        return new FlowSettings(settings.consumers());
    }

    @Bean
    NightlyTimes nightlyTimes(HubSettings settings) {
        ScheduleSettings told = settings.schedule();
        return new NightlyTimes(told.siecle(), told.certifiability(), told.results(), told.recovery());
    }
}
