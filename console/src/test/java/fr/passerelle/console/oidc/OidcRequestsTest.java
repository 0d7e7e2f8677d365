package fr.passerelle.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.staff.Role;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OidcRequestsTest {

    private final OidcRequests requests = new OidcRequests(new OidcSettings(
            "https://connexion.exemple.fr",
            "passerelle",
            "secret-tire-au-hasard-par-le-fournisseur",
            "Compte",
            Set.of("openid"),
            "login",
            "name",
            "role",
            "uai",
            Map.of("dsi", Role.OPERATOR)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "zz",
                "00",
                "00112233",
                "00112233445566778899aabbccddeeff",
                "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
            })
    void aCookieThatIsNotOursIsNoRequest(String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("PASSERELLE-ENTREE", cookie));
        request.setParameter("state", "x");

        assertThat(requests.loadAuthorizationRequest(request)).isNull();
    }
}
