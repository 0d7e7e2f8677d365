package fr.passerelle.hub.wiring;

import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.hub.settings.SiecleSettings;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one SIECLE export may cost. */
@Configuration
@EnableConfigurationProperties(SiecleSettings.class)
public class SiecleWiring {

    @Bean
    SiecleLimits siecleLimits(SiecleSettings settings) {
        Faults.refuse(settings.faults());
        return settings.limits();
    }
}
