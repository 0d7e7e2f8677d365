package fr.passerelle.connectors.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.domain.TestClock;
import fr.passerelle.domain.partner.PartnerAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mail and webhook are tried on real servers. */
class NoticeProbesTest {

    private static final TestClock CLOCK = TestClock.at("2027-06-08T07:00:00Z");

    @Test
    void aMailServerIsCalledAndNoMailIsSent() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("passerelle@exemple.fr", "passerelle", "s3cret");
        int port = server.getSmtp().getPort();
        try {
            assertThat(mail(port, "", "", false).isWell()).isTrue();
            assertThat(mail(port, "passerelle", "s3cret", false).sentence()).contains("accepte le compte");
            assertThat(mail(port, "passerelle", "wrong-s3cret", false).sentence())
                    .contains("refuse le compte")
                    .doesNotContain("s3cret");
            assertThat(mail(port, "", "", true).isWell()).as("no TLS there").isFalse();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
        assertThat(mail(port, "", "", false).sentence())
                .contains("injoignable", "vérifiez passerelle.notice.mail.host");
    }

    @Test
    void aWebhookIsSentASignedNoticeThatAsksForNothing() throws IOException {
        List<String> received = new ArrayList<>();
        int[] status = {204};
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("X-Passerelle-Event") + " "
                    + exchange.getRequestHeaders()
                            .getFirst("X-Passerelle-Signature")
                            .substring(0, 7) + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/s3cret-path";
        try {
            assertThat(webhook(url).isWell()).isTrue();
            assertThat(received)
                    .singleElement()
                    .satisfies(
                            text -> assertThat(text).startsWith("test sha256=").contains("Test de Passerelle"));
            status[0] = 403;
            assertThat(webhook(url).sentence()).contains("refuse l'avis (403)").doesNotContain("s3cret");
        } finally {
            server.stop(0);
        }
        assertThat(webhook(url).sentence()).contains("injoignable").doesNotContain("s3cret");
    }

    private static PartnerAnswer mail(int port, String username, String password, boolean starttls) {
        return new MailProbe(new MailSettings(
                        "127.0.0.1", port, username, password, "a@exemple.fr", List.of("b@exemple.fr"), starttls))
                .get();
    }

    private static PartnerAnswer webhook(String url) {
        return new WebhookProbe(new WebhookSettings(url, "s3cret"), CLOCK).get();
    }
}
