package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.netsynchro.HttpNetSynchroClient;
import fr.passerelle.connectors.netsynchro.NetSynchroPort;
import fr.passerelle.connectors.netsynchro.NetSynchroSettings;
import fr.passerelle.connectors.netsynchro.NetSynchroUnavailable;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.routes.frame.NetSynchroExchanges;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** NetSynchro, for the academies that have an agreement; the others drop the exports. */
@Configuration
public class NetSynchroWiring {

    private static final String KEY = "passerelle.netsynchro.";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");

    static List<Fault> faults(HubSettings.NetSynchro told) {
        if (!isGiven(told)) {
            return List.of();
        }
        Faults faults = new Faults();
        URI url = Faults.uri(told.url());
        faults.require(
                url != null && url.getHost() != null && NetSynchroSettings.isSafe(url),
                KEY + "url",
                "ce n'est pas une adresse en https://",
                "Mettez une adresse comme https://siecle.exemple.fr, sans /sconetechange");
        if (told.token().isBlank()) {
            String why = "alors que passerelle.netsynchro.token n'est pas donné non plus";
            faults.present(KEY + "username", told.username(), why);
            faults.present(KEY + "password", told.password(), why);
        }
        faults.require(
                HEADER.matcher(told.header()).matches(),
                KEY + "header",
                "ce n'est pas un nom d'en-tête",
                "Mettez le nom que NetSynchro attend, d'ordinaire Authorization");
        faults.positive(KEY + "request-timeout", told.requestTimeout());
        faults.atLeast(KEY + "max-bytes", told.maxBytes(), 1);
        return faults.list();
    }

    private static boolean isGiven(HubSettings.NetSynchro told) {
        return told.url() != null && !told.url().isBlank();
    }

    /** Whether exports are fetched at all. */
    @Bean
    NetSynchroExchanges netSynchroExchanges(HubSettings settings) {
        return new NetSynchroExchanges(isGiven(settings.netsynchro()));
    }

    @Bean
    NetSynchroPort netSynchro(HubSettings settings, NetSynchroExchanges exchanges) {
        HubSettings.NetSynchro told = settings.netsynchro();
        Faults.refuse(faults(told));
        if (!exchanges.enabled() || told.url() == null) {
            return (flux, uai, year) -> {
                throw new NetSynchroUnavailable("PASSERELLE_NETSYNCHRO_URL manque : NetSynchro n'est pas configuré");
            };
        }
        NetSynchroSettings client = new NetSynchroSettings(
                URI.create(told.url().strip()),
                told.header(),
                // A token as it is, else a name and a password.
                told.token().isBlank() ? NetSynchroSettings.basic(told.username(), told.password()) : told.token(),
                told.compressed(),
                told.requestTimeout(),
                told.maxBytes());
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(told.requestTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new HttpNetSynchroClient(client, http);
    }
}
