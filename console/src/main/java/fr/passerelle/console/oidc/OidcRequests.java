package fr.passerelle.console.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.jackson2.SecurityJackson2Modules;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What a sign-in that has begun must find again when the provider sends the person back: a cookie of the browser that
 * began it, closed under a key that every node makes from the client's secret. Nothing is kept of a stranger here.
 */
@Component
public class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "PASSERELLE-ENTREE";
    private static final String SALT = "70617373";
    private static final Duration LIFE_SPAN = Duration.ofMinutes(10);

    private final ObjectMapper json =
            new ObjectMapper().registerModules(SecurityJackson2Modules.getModules(OidcRequests.class.getClassLoader()));
    private final @Nullable TextEncryptor closed;

    OidcRequests(OidcSettings settings) {
        this.closed = settings.isGiven() ? Encryptors.delux(settings.clientSecret(), SALT) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return find(request).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun != null && closed != null) {
            try {
                tell(request, response, closed.encrypt(json.writeValueAsString(begun)), LIFE_SPAN);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a request of ours is no JSON", e);
            }
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<OAuth2AuthorizationRequest> begun = find(request);
        tell(request, response, "", Duration.ZERO);
        return begun.orElse(null);
    }

    /** Empty when there is none, or it was not written by us. */
    private Optional<OAuth2AuthorizationRequest> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || closed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(closed.decrypt(cookie.getValue()), OAuth2AuthorizationRequest.class))
                    .filter(begun -> Arrays.asList(
                                    request.getParameterValues("state") == null
                                            ? new String[0]
                                            : request.getParameterValues("state"))
                            .contains(begun.getState()));
        } catch (JsonProcessingException | RuntimeException notOurs) { // a stranger's bytes fail in many ways
            return Optional.empty();
        }
    }

    private static void tell(
            HttpServletRequest request, HttpServletResponse response, String value, Duration lifeSpan) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(lifeSpan)
                        .build()
                        .toString());
    }
}
