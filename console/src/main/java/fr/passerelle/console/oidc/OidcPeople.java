package fr.passerelle.console.oidc;

import fr.passerelle.domain.staff.StaffMember;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who somebody is whom the provider vouches for. */
@Component
public class OidcPeople {

    private final OidcSettings settings;

    OidcPeople(OidcSettings settings) {
        this.settings = settings;
    }

    /** Empty for who has no business here: no role, or a head without a school. */
    public Optional<StaffMember> find(Map<String, Object> claims) {
        return new OidcClaims(settings, claims).member();
    }
}
