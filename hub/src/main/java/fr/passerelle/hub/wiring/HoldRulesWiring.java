package fr.passerelle.hub.wiring;

import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.hub.settings.ThresholdSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The thresholds of the settings, as rules. A value that makes no sense is named before anything starts. */
@Configuration
@EnableConfigurationProperties(ThresholdSettings.class)
public class HoldRulesWiring {

    @Bean
    HoldRules holdRules(ThresholdSettings settings) {
        Faults.refuse(settings.faults());
        return settings.rules();
    }
}
