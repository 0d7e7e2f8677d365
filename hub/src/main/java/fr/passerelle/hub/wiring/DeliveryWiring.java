package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.delivery.DeliverySettings;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.hub.settings.LsuSettings;
import fr.passerelle.routes.livret.CrcnOption;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where control files go, and whether the CRCN levels of 6e go with them. What is wrong is named before anything starts. */
@Configuration
@EnableConfigurationProperties({DeliverySettings.class, LsuSettings.class})
public class DeliveryWiring {

    @Bean
    DeliveryPlace deliveryPlace(DeliverySettings settings) {
        Faults.refuse(settings.faults());
        return settings.place();
    }

    @Bean
    CrcnOption crcnOption(LsuSettings settings) {
        Faults.refuse(settings.faults());
        return settings.crcn6e()
                ? new CrcnOption(true, settings.crcn().facts(), settings.statements())
                : CrcnOption.off();
    }
}
