package fr.passerelle.console.security;

import fr.passerelle.console.TakenNames;
import fr.passerelle.console.oidc.OidcPeople;
import fr.passerelle.console.oidc.OidcProvider;
import fr.passerelle.console.oidc.OidcRequests;
import fr.passerelle.domain.staff.StaffMember;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
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

    /** Somebody whose name is another one's here. */
    static final String TAKEN = "taken_name";

    /** Of a request: where who has left here may leave the provider. */
    private static final String EXIT = "sortie";

    private final OidcProvider provider;
    private final OidcPeople people;
    private final OidcRequests requests;
    private final TakenNames taken;
    private final OwnSchools schools;

    OidcDoor(OidcProvider provider, OidcPeople people, OidcRequests requests, TakenNames taken, OwnSchools schools) {
        this.provider = provider;
        this.people = people;
        this.requests = requests;
        this.taken = taken;
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

    /**
     * Shows who entered by the provider the way out of it. A link, for a form may not lead elsewhere: browsers follow the
     * policy {@code form-action 'self'} through redirects too.
     */
    LogoutSuccessHandler out(String then) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(provider);
        out.setPostLogoutRedirectUri("{baseUrl}" + then);
        out.setDefaultTargetUrl(then);
        out.setRedirectStrategy((request, response, exit) -> {
            if (exit.equals(then)) {
                response.sendRedirect(then);
                return;
            }
            request.setAttribute(EXIT, exit);
            try {
                request.getRequestDispatcher(WayBack.LEFT).forward(request, response);
            } catch (ServletException e) {
                throw new IOException(e);
            }
        });
        return out;
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> person() {
        OidcUserService usual = new OidcUserService();
        return request -> {
            OidcUser told = usual.loadUser(request);
            StaffMember member = people.find(told.getClaims()).orElseThrow(() -> refusal(NO_ROLE));
            if (isTaken(member.login())) {
                throw refusal(TAKEN);
            }
            return new OidcPerson(schools.widen(SignedIn.ofProvider(member)), told);
        };
    }

    private boolean isTaken(String login) {
        try {
            return taken.isTaken(login);
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("the ledger does not answer", e);
        }
    }

    private static OAuth2AuthenticationException refusal(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
