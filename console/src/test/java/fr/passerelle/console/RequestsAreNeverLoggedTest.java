package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Requests that are wrong in every way we know, each with a name, an INE or a secret in it: whatever a site has made of
 * the levels of the log, none of it is there afterwards, and no answer is an error of ours.
 */
class RequestsAreNeverLoggedTest extends DoorCase {

    private static final String MARK = "MARTEL-990000001AA-s3cr3t";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String PARTS = "multipart/form-data; boundary=x";
    private static final String BASIC = Wire.basic(TestConsole.LOGIN, TestConsole.PASSWORD);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level level;

    @BeforeEach
    void logEverything() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        level = root.getLevel();
        root.setLevel(Level.DEBUG);
        root.detachAppender("console");
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void logAsBefore() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAppender(log);
        root.setLevel(level);
    }

    @Test
    void nothingOfAMalformedRequestIsInTheLogAndNoneIsAnErrorOfOurs() throws Exception {
        Wire wire = from("127.0.8.1");
        String session = wire.signIn(TestConsole.LOGIN, TestConsole.PASSWORD).cookie("PASSERELLE");
        Map<String, String> odd = odd("Cookie: " + session + "\r\n");
        assertThat(odd).hasSizeGreaterThan(40);
        for (Map.Entry<String, String> request : odd.entrySet()) {
            int status = wire.send(request.getValue()).status();
            assertThat(status).as(request.getKey()).isNotEqualTo(500);
        }
        assertThat(log.list).as("the log is listened to").isNotEmpty();
        List<String> told = log.list.stream()
                .map(RequestsAreNeverLoggedTest::whole)
                .filter(line -> line.contains("MARTEL") || line.contains("990000001AA") || line.contains("s3cr3t"))
                .toList();
        assertThat(told).isEmpty();
    }

    private static String whole(ILoggingEvent event) {
        return event.getLoggerName() + " " + event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private static Map<String, String> odd(String session) {
        Map<String, String> all = new LinkedHashMap<>();
        String token = "grant_type=client_credentials&scope=a&client_id=lsu&client_secret=";
        all.put("bad escape in a secret", post("/api/application/token", FORM, token + MARK + "%zz"));
        all.put("half an escape in a secret", post("/api/application/token", FORM, token + MARK + "%e"));
        all.put("bad UTF-8 in a secret", post("/api/application/token", FORM, token + MARK + "%C3%28%FF"));
        all.put("NUL in a secret", post("/api/application/token", FORM, token + MARK + "%00"));
        all.put(
                "NUL in a client",
                post("/api/application/token", FORM, token.replace("=lsu", "=" + MARK + "%00") + "x"));
        all.put(
                "raw NUL in a client",
                post("/api/application/token", FORM, token.replace("=lsu", "=" + MARK + "\0") + "x"));
        all.put("no value", post("/api/application/token", FORM, "&&=&" + MARK + "&=" + MARK + "&%zz" + MARK));
        all.put("too many parameters", post("/api/application/token", FORM, (MARK + "=1&").repeat(1_500)));
        all.put("JSON for a form", post("/api/application/token", JSON, "{\"client_secret\":\"" + MARK + "\"}"));
        all.put("unknown charset", post("/api/application/token", FORM + "; charset=" + MARK, token + MARK));
        all.put("unreadable type", post("/api/application/token", MARK, token + MARK));
        all.put("a form beyond its limit", post("/api/application/token", FORM, token + MARK.repeat(30_000)));
        all.put(
                "bad escape in a sign-in",
                post("/connexion", FORM, "identifiant=" + MARK + "%zz&motDePasse=" + MARK + "%"));
        all.put("bad escape in a search", get("/?recherche=" + MARK + "%zz", session));
        all.put("bad UTF-8 in a search", get("/?recherche=" + MARK + "%FF%FE", session));
        all.put("NUL in a search", get("/?recherche=" + MARK + "%00", session));
        all.put("raw bytes in a search", get("/?recherche=" + MARK + "\u00e9<>\"", session));
        all.put("a page that is no number", get("/etablissements/9990001X?page=" + MARK, session));
        all.put(
                "a number beyond all",
                get("/etablissements/9990001X?page=99999999999999999999" + "&nom=" + MARK, session));
        all.put("a page below none", get("/?page=-2147483648&recherche=" + MARK, session));
        all.put("a pupil that is no number", get("/eleves/" + MARK, session));
        all.put("a pupil beyond all", get("/eleves/99999999999999999999?x=" + MARK, session));
        all.put("a file that is no number", get("/fichiers/" + MARK, session));
        all.put("a school that is none", get("/etablissements/" + MARK, session));
        all.put("a day that is none", get("/etablissements/9990001X/repetition?le=" + MARK, session));
        all.put("a path that is none", get("/nulle/" + MARK, session));
        all.put("a bad escape in a path", get("/nulle/" + MARK + "%zz", session));
        all.put("NUL in a path", get("/eleves/" + MARK + "%00", session));
        all.put("a slash in a path", get("/eleves/" + MARK + "%2F", session));
        all.put("a semicolon in a path", get("/eleves/" + MARK + ";jsessionid=" + MARK, session));
        all.put("a way up in a path", get("/eleves/../" + MARK + "/..%2f", session));
        all.put("a raw space in a path", get("/eleves/ " + MARK, session));
        all.put("raw bytes in a path", get("/eleves/" + MARK + "{|}\u00ff", session));
        all.put("a path too long", get("/eleves/" + MARK.repeat(400), session));
        all.put("a wrong method", Wire.head("DELETE /eleves/1?x=" + MARK) + session + "\r\n");
        all.put("an invented method", Wire.head(MARK.replace('-', 'X') + " /") + "\r\n");
        all.put("a method that is none", Wire.head("G(" + MARK + " /") + "\r\n");
        all.put("a header without a colon", Wire.head("GET /connexion") + MARK + "\r\n\r\n");
        all.put("a header with NUL", Wire.head("GET /connexion") + "X-Name: a\0" + MARK + "\r\n\r\n");
        all.put("a header of bytes", Wire.head("GET /connexion") + "X-Name: \u00e9\u0001" + MARK + "\r\n\r\n");
        all.put(
                "a cookie that is none",
                Wire.head("GET /connexion") + "Cookie: a=\"" + MARK + "; \u0001=" + MARK + "\r\n\r\n");
        all.put(
                "a cookie with an odd value",
                Wire.head("GET /connexion") + "Cookie: a=" + MARK + "\\\",;b={" + MARK + "}\r\n\r\n");
        all.put("a host that is none", "GET /connexion HTTP/1.1\r\nHost: " + MARK + "[\r\nConnection: close\r\n\r\n");
        all.put("no protocol", "GET /" + MARK + " HTTQ/" + MARK + "\r\n\r\n");
        all.put("a length that is none", Wire.head("POST /connexion") + "Content-Length: " + MARK + "\r\n\r\n");
        all.put("two lengths", Wire.head("POST /connexion") + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n" + MARK);
        all.put(
                "a chunk that is none",
                Wire.head("POST /api/application/token") + "Content-Type: " + FORM
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n" + MARK + "\r\n" + MARK);
        all.put("an encoding that is none", Wire.head("POST /connexion") + "Transfer-Encoding: " + MARK + "\r\n\r\n");
        all.put(
                "a proxy's nonsense",
                Wire.head(
                                "GET /connexion",
                                "X-Forwarded-For: " + MARK,
                                "X-Forwarded-Port: " + MARK,
                                "X-Forwarded-Proto: " + MARK)
                        + "\r\n");
        all.put("half a JSON", post("/api/v1/feed-clients", JSON, "{\"id\":\"" + MARK + "\",", BASIC));
        all.put(
                "a JSON of the wrong type",
                post("/api/v1/feed-clients", JSON, "{\"allStatuses\":\"" + MARK + "\"}", BASIC));
        all.put("an unknown field", post("/api/v1/feed-clients", JSON, "{\"" + MARK + "\":1}", BASIC));
        all.put(
                "a JSON with NUL",
                post(
                        "/api/v1/feed-clients",
                        JSON,
                        "{\"id\":\"lsl\",\"label\":\"" + MARK + "\\u0000\",\"scopes\":[\"" + SCOPE
                                + "\"],\"academies\":[\"a\\u0000\"]}",
                        BASIC));
        all.put("a deep JSON", post("/api/v1/feed-clients", JSON, "{\"id\":" + "[".repeat(5_000) + "\"" + MARK, BASIC));
        all.put("a JSON that is bytes", post("/api/v1/feed-clients", JSON, "\u00ff\u00fe" + MARK, BASIC));
        all.put("an odd client", get("/api/v1/feed-clients/" + MARK, BASIC + "\r\n"));
        all.put("a hold that is no number", post("/api/v1/holds/" + MARK + "/approve", JSON, "{}", BASIC));
        all.put("an odd export", post("/api/v1/plan", "application/xml", "<" + MARK, BASIC));
        all.put("a Basic that is none", get("/api/v1/status", "Authorization: Basic " + MARK + "\r\n"));
        all.put("a wrong Basic", get("/api/v1/status", Wire.basic(MARK, MARK) + "\r\n"));
        all.put(
                "an unknown token",
                get("/api/organizations/9990001X/certifications", "Authorization: Bearer " + MARK + "\r\n"));
        all.put(
                "parts without their boundary",
                post("/etablissements/9990001X/essai", "multipart/form-data", MARK, session.strip()));
        all.put("parts that are none", post("/etablissements/9990001X/essai", PARTS, MARK, session.strip()));
        all.put(
                "half a part",
                post(
                        "/etablissements/9990001X/essai",
                        PARTS,
                        "--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"" + MARK + "\"\r\n\r\n"
                                + MARK,
                        session.strip()));
        all.put(
                "a part with an odd head",
                post(
                        "/etablissements/9990001X/essai",
                        PARTS,
                        "--x\r\n" + MARK + "\0\r\n\r\n" + MARK + "\r\n--x--\r\n",
                        session.strip()));
        all.put("parts elsewhere", post("/connexion", PARTS, "--x\r\n" + MARK));
        all.put(
                "a tag that is none",
                get("/api/organizations/9990001X/certifications", "If-None-Match: " + MARK + "\"\r\n"));
        all.put("a type that is none", get("/api/v1/status", BASIC + "\r\nAccept: " + MARK + "/;q=x\r\n"));
        return all;
    }

    private static String get(String path, String headers) {
        return Wire.head("GET " + path) + headers + "\r\n";
    }

    private static String post(String path, String type, String body, String... headers) {
        return Wire.head("POST " + path, headers) + "Content-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }
}
