package fr.passerelle.console.security;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who entered by the academy's provider.
 *
 * @param signedIn what they are here, by its claims, as long as the session lasts
 * @param told the provider's own words
 */
@SuppressWarnings("serial")
record OidcPerson(SignedIn signedIn, OidcUser told) implements OidcUser {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return signedIn.getAuthorities();
    }

    /** The login, which the journal names. */
    @Override
    public String getName() {
        return signedIn.username();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return told.getAttributes();
    }

    @Override
    public Map<String, Object> getClaims() {
        return told.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return told.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return told.getIdToken();
    }
}
