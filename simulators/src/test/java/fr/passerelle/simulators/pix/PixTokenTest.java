package fr.passerelle.simulators.pix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixTokenTest extends PixContract {

    @Test
    void aClientWithItsSecretGetsAToken() throws Exception {
        Reply reply = askApplicationToken(FEED_SCOPE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(reply.json().path("client_id").asText()).isEqualTo(pix.clientId());
        assertThat(reply.json().path("access_token").asText()).contains(".");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=nobody&client_secret=S&scope=organizations-certifications-result, 401",
        "grant_type=client_credentials&client_id=C&client_secret=wrong&scope=organizations-certifications-result, 401",
        "grant_type=client_credentials&client_id=C&client_secret=S&scope=pole-emploi-participants-result, 403",
        "grant_type=client_credentials&client_id=C&client_secret=S&scope=parcoursup+statistics, 403",
        "grant_type=client_credentials&client_id=C&client_secret=S, 400",
        "grant_type=client_credentials&client_secret=S&scope=organizations-certifications-result, 400",
        "grant_type=client_credentials&client_id=C&scope=organizations-certifications-result, 400",
        "client_id=C&client_secret=S&scope=organizations-certifications-result, 400",
        "grant_type=password&client_id=C&client_secret=S&scope=organizations-certifications-result, 400",
        "grant_type=client_credentials&client_id=C&client_secret=S&scope=organizations-certifications-result+parcoursup, 200"
    })
    void anApplicationTokenIsRefusedAsTheContractSays(String form, int status) throws Exception {
        String filled = form.replace("client_id=C", "client_id=" + pix.clientId())
                .replace("client_secret=S", "client_secret=" + pix.clientSecret());

        assertThat(form("/api/application/token", filled).status()).isEqualTo(status);
    }

    @Test
    void anythingButAFormIsRefused() throws Exception {
        Reply reply = send(to("/api/application/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json().path("errors").path(0).path("title").asText()).isEqualTo("Unsupported Media Type");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&username=U&password=wrong, 401",
        "grant_type=password&username=nobody&password=P, 401",
        "grant_type=password&username=U, 400",
        "grant_type=client_credentials&username=U&password=P, 400",
        "grant_type=refresh_token&refresh_token=a.b.c, 401",
        "grant_type=password&username=U&password=P, 200"
    })
    void aUserTokenIsRefusedAsTheContractSays(String form, int status) throws Exception {
        String filled = form.replace("username=U", "username=" + pix.username())
                .replace("password=P", "password=" + pix.password());

        assertThat(form("/api/token", filled).status()).isEqualTo(status);
    }

    @Test
    void aRefreshTokenIsWorthANewAccessToken() throws Exception {
        String refresh = form(
                        "/api/token", "grant_type=password&username=" + pix.username() + "&password=" + pix.password())
                .json()
                .path("refresh_token")
                .asText();

        Reply renewed = form("/api/token", "grant_type=refresh_token&refresh_token=" + refresh);

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.json().path("access_token").asText()).isNotEmpty();
        assertThat(send(to("/api/organizations/101/sco-participants").header("Authorization", "Bearer " + refresh))
                        .status())
                .as("a refresh token is no access token")
                .isEqualTo(401);
    }

    @Test
    void aTokenRunsOutAfterTwentyMinutes() throws Exception {
        String token = userToken();
        clock.set("2027-03-15T07:19:59Z");
        assertThat(participantsWith(token)).isEqualTo(200);

        clock.set("2027-03-15T07:20:00Z");

        assertThat(participantsWith(token)).isEqualTo(401);
    }

    @Test
    void aForgedTokenIsWorthNothing() throws Exception {
        String token = userToken();
        String forged = token.substring(0, token.length() - 4) + "AAAA";

        assertThat(participantsWith(forged)).isEqualTo(401);
    }

    @Test
    void anApplicationIsNoUser() throws Exception {
        assertThat(participantsWith(applicationToken(FEED_SCOPE))).isEqualTo(401);
    }

    private int participantsWith(String token) throws Exception {
        return send(to("/api/organizations/101/sco-participants").header("Authorization", "Bearer " + token))
                .status();
    }
}
