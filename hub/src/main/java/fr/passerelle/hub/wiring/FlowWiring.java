package fr.passerelle.hub.wiring;

import fr.passerelle.hub.settings.HubSettings;
import fr.passerelle.routes.frame.FlowSettings;
import fr.passerelle.routes.schedule.ScheduleSettings;
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
}
