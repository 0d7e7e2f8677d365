package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Whatever host a request says that we are, no answer sends anybody there. */
class RedirectsStayHereTest extends DoorCase {

    private static final String[] EVIL = {
        "Host: evil.example",
        "X-Forwarded-For: 198.51.100.20",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Port: 666",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Prefix: /evil.example",
        "Forwarded: host=evil.example;proto=https"
    };

    @Test
    void everyDoorRedirectsToAPathOfOurs() throws Exception {
        for (String peer : List.of("127.0.0.1", "127.0.7.1")) {
            Map<String, Wire.Answer> answers = answers(from(peer));
            answers.forEach((door, answer) -> assertThat(answer.header("location"))
                    .as("%s from %s: %s", door, peer, answer.text())
                    .matches("/(?!/).*")
                    .doesNotContain("//", "evil"));
            answers.forEach((door, answer) ->
                    assertThat(answer.text()).as("%s from %s", door, peer).doesNotContain("evil.example"));
        }
    }

    private Map<String, Wire.Answer> answers(Wire wire) throws Exception {
        sample.empty();
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        Map<String, Wire.Answer> answers = new LinkedHashMap<>();
        answers.put("a page of a stranger", wire.get("/suspens", EVIL));
        answers.put(
                "a file of a stranger",
                wire.post("/etablissements/9990001X/essai", "multipart/form-data; boundary=x", "", EVIL));
        answers.put("a wrong password", wire.signIn(TestConsole.LOGIN, "autre", EVIL));
        Wire.Answer signedIn =
                wire.signInAt("/connexion?suite=%2Fsuspens", TestConsole.LOGIN, TestConsole.PASSWORD, EVIL);
        answers.put("the sign-in", signedIn);
        Form form = new Form(wire, signedIn.cookie("PASSERELLE"));
        answers.put(
                "a client registered",
                form.post("/clients", "&identifiant=lsl&nom=LSL&portees=" + SCOPE + "&droits=tous&limite=60"));
        answers.put("its secret", form.post("/clients/lsl/secret", ""));
        answers.put("its end", form.post("/clients/lsl/revocation", ""));
        answers.put("a replay", form.post("/quarantaine/1/relance", ""));
        answers.put("the way out", form.post("/deconnexion", ""));
        answers.put(
                "the API",
                wire.post(
                        "/api/v1/feed-clients",
                        "application/json",
                        "{\"id\":\"api\",\"label\":\"API\",\"scopes\":[\"" + SCOPE + "\"],\"everySchool\":true}",
                        with(Wire.basic(TestConsole.LOGIN, TestConsole.PASSWORD))));
        return answers;
    }

    private static String[] with(String header) {
        String[] all = java.util.Arrays.copyOf(EVIL, EVIL.length + 1);
        all[EVIL.length] = header;
        return all;
    }

    /** The forms of whoever signed in. */
    private record Form(Wire wire, String session) {

        Wire.Answer post(String path, String fields) throws Exception {
            Wire.Answer page = wire.get("/clients", with("Cookie: " + session));
            String token = Jsoup.parse(page.text()).select("input[name=_csrf]").attr("value");
            String cookies = String.join(
                    "; ",
                    page.headers("set-cookie").stream()
                            .map(cookie -> cookie.split(";", 2)[0])
                            .toList());
            return wire.form(
                    path,
                    "_csrf=" + Wire.encoded(token) + fields,
                    with("Cookie: " + session + (cookies.isEmpty() ? "" : "; " + cookies)));
        }
    }
}
