package fr.passerelle.console.oidc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The provider, asked for its addresses when somebody first needs them and not at the start: the hub runs without it, and
 * the operator of the settings enters.
 */
@Component
public class OidcProvider implements ClientRegistrationRepository {

    /** Names the provider in addresses of ours. */
    public static final String ID = "academie";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    public boolean isGiven() {
        return settings.isGiven();
    }

    /** What the link on the login page says. */
    public String label() {
        return settings.label();
    }

    /** Null for another id than ours, or while the provider does not answer. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? find().orElse(null) : null;
    }

    /** Empty while the provider does not answer, or answers what is no provider. */
    Optional<ClientRegistration> find() {
        ClientRegistration registration = known;
        if (registration == null) {
            try {
                registration = asked();
                known = registration;
            } catch (IllegalArgumentException | IllegalStateException silentOrStrange) {
                return Optional.empty();
            }
        }
        return Optional.of(registration);
    }

    private ClientRegistration asked() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .userNameAttributeName("sub")
                .build();
    }
}
