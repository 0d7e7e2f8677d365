package fr.passerelle.console.oidc;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;

/** Asks the provider for its addresses, and does not wait long. */
final class OidcDiscovery {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_READ = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final RestClient http;

    OidcDiscovery(OidcSettings settings) {
        this.settings = settings;
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TO_CONNECT);
        requests.setReadTimeout(TO_READ);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** @throws RuntimeException when it does not answer, or answers what is no provider, or another one */
    ClientRegistration ask() {
        String given = bare(settings.issuer());
        Map<String, Object> said = http.get()
                .uri(given + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (said == null || !bare(String.valueOf(said.get("issuer"))).equals(given)) {
            throw new IllegalStateException("il ne se nomme pas comme le réglage passerelle.console.oidc.issuer");
        }
        return ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(OidcProvider.ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .userNameAttributeName("sub")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** People write the address with a slash at its end or without. */
    private static String bare(String issuer) {
        return issuer.strip().replaceFirst("/+$", "");
    }
}
