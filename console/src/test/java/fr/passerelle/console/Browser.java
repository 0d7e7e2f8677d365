package fr.passerelle.console;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser: it keeps its session, and sends the token of the forms back. */
final class Browser {

    private final Wire wire;
    private String session = "";
    private String location = "";

    Browser(Wire wire) {
        this.wire = wire;
    }

    Browser signIn(String login, String password) throws IOException {
        return keep(wire.signIn(login, password));
    }

    /** Takes the session that an answer begins. */
    Browser keep(Wire.Answer answer) {
        session = answer.cookie("PASSERELLE");
        location = answer.header("location");
        return this;
    }

    /** Where the last sign-in led. */
    String location() {
        return location;
    }

    Wire.Answer get(String path) throws IOException {
        return wire.get(path, "Cookie: " + session);
    }

    Document document(String path) throws IOException {
        return Jsoup.parse(get(path).text());
    }

    Wire.Answer follow(Wire.Answer answer) throws IOException {
        return get(answer.header("location"));
    }

    /** @param body without the token */
    Wire.Answer post(String path, String body) throws IOException {
        Wire.Answer page = get("/connexion");
        String cookies = page.headers("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .reduce(session, (all, one) -> all + "; " + one);
        String token = Jsoup.parse(page.text()).select("input[name=_csrf]").attr("value");
        return wire.form(path, body + "&_csrf=" + Wire.encoded(token), "Cookie: " + cookies);
    }
}
