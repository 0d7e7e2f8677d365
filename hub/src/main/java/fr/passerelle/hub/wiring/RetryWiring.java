package fr.passerelle.hub.wiring;

import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.hub.settings.FormerRetrySettings;
import fr.passerelle.hub.settings.HubSettings;
import fr.passerelle.hub.settings.RetrySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often work that failed is tried again, and when. */
@Configuration
@EnableConfigurationProperties({HubSettings.class, RetrySettings.class, FormerRetrySettings.class})
public class RetryWiring {

    private static final Logger log = LoggerFactory.getLogger(RetryWiring.class);

    @Bean
    RetryRules retryRules(HubSettings hub, RetrySettings settings, FormerRetrySettings before) {
        before.renamed()
                .forEach((then, now) -> log.warn(
                        "Le réglage {} s'appelle désormais {} : il est encore suivi, renommez-le.", then, now));
        Faults.refuse(hub.faults());
        Faults.refuse(settings.faults(before));
        return settings.or(before).rules(hub.maxFailures());
    }
}
