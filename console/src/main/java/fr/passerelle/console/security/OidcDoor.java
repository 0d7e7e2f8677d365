package fr.passerelle.console.security;

import fr.passerelle.console.oidc.OidcPeople;
import fr.passerelle.console.oidc.OidcProvider;
import fr.passerelle.console.oidc.OidcRequests;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** The door of those for whom the academy's provider vouches; there is none while no provider is set. */
@Component
class OidcDoor {

    /** Somebody whom the provider knows, and who has no role here. */
    static final String NO_ROLE = "no_role";

    private final OidcProvider provider;
    private final OidcPeople people;
    private final OidcRequests requests;
    private final OwnSchools schools;

    OidcDoor(OidcProvider provider, OidcPeople people, OidcRequests requests, OwnSchools schools) {
        this.provider = provider;
        this.people = people;
        this.requests = requests;
        this.schools = schools;
    }

    void open(HttpSecurity http, WayBack wayBack) throws Exception {
        if (provider.isGiven()) {
            http.oauth2Login(login -> login.loginPage(WayBack.LOGIN)
                    .clientRegistrationRepository(provider)
                    .authorizationEndpoint(begin -> begin.authorizationRequestRepository(requests))
                    .userInfoEndpoint(who -> who.oidcUserService(person()))
                    .successHandler(wayBack)
                    .failureHandler(wayBack));
        }
    }

    /** Ends the session at the provider as well, for who entered by it. */
    LogoutSuccessHandler out(String then) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(provider);
        out.setPostLogoutRedirectUri("{baseUrl}" + then);
        out.setDefaultTargetUrl(then);
        return out;
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> person() {
        OidcUserService usual = new OidcUserService();
        return request -> {
            OidcUser told = usual.loadUser(request);
            return people.find(told.getClaims())
                    .map(member -> new OidcPerson(schools.widen(SignedIn.ofProvider(member)), told))
                    .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE)));
        };
    }
}
