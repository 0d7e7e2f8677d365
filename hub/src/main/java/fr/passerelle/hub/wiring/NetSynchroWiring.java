package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.netsynchro.HttpNetSynchroClient;
import fr.passerelle.connectors.netsynchro.NetSynchroPort;
import fr.passerelle.connectors.netsynchro.NetSynchroSettings;
import fr.passerelle.connectors.netsynchro.NetSynchroUnavailable;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.routes.frame.NetSynchroExchanges;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** NetSynchro, for the academies that have an agreement; the others drop the exports. */
@Configuration
@EnableConfigurationProperties(NetSynchroSettings.class)
public class NetSynchroWiring {

    /** Whether exports are pulled at all. */
    @Bean
    NetSynchroExchanges netSynchroExchanges(NetSynchroSettings settings) {
        return new NetSynchroExchanges(settings.isGiven());
    }

    @Bean
    NetSynchroPort netSynchro(NetSynchroSettings settings) {
        Faults.refuse(settings.faults());
        if (!settings.isGiven()) {
            return (flux, uai, year) -> {
                throw new NetSynchroUnavailable("PASSERELLE_NETSYNCHRO_URL manque : NetSynchro n'est pas configuré");
            };
        }
        return new HttpNetSynchroClient(settings);
    }
}
