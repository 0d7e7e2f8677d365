package fr.passerelle.console;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.console.feed.FeedClients;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** A real server, shared by all who attack it; each does so from addresses of its own. */
@SpringBootTest(
        classes = TestConsole.class,
        properties = "passerelle.console.sessions=20",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class DoorCase {

    @RegisterExtension
    static final TestLedger LEDGER = ConsoleTest.LEDGER;

    static final String SECRET = "secret-de-lsu";
    static final String SCOPE = "organizations-certifications-result";

    @LocalServerPort
    protected int port;

    @Autowired
    protected ServletWebServerApplicationContext console;

    @Autowired
    protected FeedClients clients;

    protected Sample sample;

    @BeforeEach
    void aSchoolAndAClient() {
        LEDGER.clock().set(ConsoleTest.NOW);
        sample = new Sample(LEDGER.jdbc());
        sample.empty();
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        clients.register("lsu", SECRET, Set.of(SCOPE), FeedRights.all(), 1_000_000);
    }

    /** What Tomcat keeps of sessions. */
    protected Manager sessions() {
        TomcatWebServer server = (TomcatWebServer) console.getWebServer();
        return ((Context) server.getTomcat().getHost().findChildren()[0]).getManager();
    }

    protected Wire from(String address) {
        return new Wire(port, address);
    }

    protected static String tokenForm(String client, String secret) {
        return "grant_type=client_credentials&client_id=" + Wire.encoded(client) + "&client_secret="
                + Wire.encoded(secret) + "&scope=" + SCOPE;
    }
}
