package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.netsynchro.HttpNetSynchroClient;
import fr.passerelle.connectors.netsynchro.NetSynchroPort;
import fr.passerelle.connectors.netsynchro.NetSynchroSettings;
import fr.passerelle.connectors.netsynchro.NetSynchroUnavailable;
import fr.passerelle.routes.frame.NetSynchroExchanges;
import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** NetSynchro, for the academies that have an agreement; the others drop the exports. */
@Configuration
public class NetSynchroWiring {

    /** Whether exports are fetched at all. */
    @Bean
    NetSynchroExchanges netSynchroExchanges(HubSettings settings) {
        String url = settings.netsynchro().url();
        return new NetSynchroExchanges(url != null && !url.isBlank());
    }

    @Bean
    NetSynchroPort netSynchro(HubSettings settings, NetSynchroExchanges exchanges) {
        HubSettings.NetSynchro told = settings.netsynchro();
        if (!exchanges.enabled() || told.url() == null) {
            return (flux, uai, year) -> {
                throw new NetSynchroUnavailable("PASSERELLE_NETSYNCHRO_URL manque : NetSynchro n'est pas configuré");
            };
        }
        NetSynchroSettings client = client(told, told.url().strip());
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(told.requestTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new HttpNetSynchroClient(client, http);
    }

    private static NetSynchroSettings client(HubSettings.NetSynchro told, String url) {
        try {
            return new NetSynchroSettings(
                    URI.create(url),
                    told.header(),
                    credentials(told),
                    told.compressed(),
                    told.requestTimeout(),
                    told.maxBytes());
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(
                    "passerelle.netsynchro.url", "il faut une adresse en https://, sans /sconetechange");
        }
    }

    /** A token as it is, else a name and a password. */
    private static String credentials(HubSettings.NetSynchro told) {
        if (!told.token().isBlank()) {
            return told.token();
        }
        if (told.username().isBlank()) {
            throw new MissingSetting("PASSERELLE_NETSYNCHRO_USERNAME (ou PASSERELLE_NETSYNCHRO_TOKEN)");
        }
        if (told.password().isBlank()) {
            throw new MissingSetting("PASSERELLE_NETSYNCHRO_PASSWORD");
        }
        return NetSynchroSettings.basic(told.username(), told.password());
    }
}
