package fr.passerelle.connectors.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real SMTP server. */
class MailNoticeTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("passerelle@exemple.fr", "passerelle", "s3cret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theMessageArrivesWithItsAccentsAtEveryMailbox() throws Exception {
        mail("", "", false).send(SampleNotice.HELD);

        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject())
                .isEqualTo(SampleNotice.TEXT.subject(SampleNotice.HELD))
                .contains("Œuvre à Haÿ");
        assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(SampleNotice.TEXT.body(SampleNotice.HELD).strip())
                .contains("décision", "« Collège de l'Œuvre à Haÿ »");
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("passerelle@exemple.fr");
        assertThat(message.getRecipients(RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("dsi@exemple.fr", "assistance@exemple.fr");
        assertThat(message.getSentDate()).isEqualTo(Date.from(SampleNotice.MORNING));
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    }

    @Test
    void theSameNoticeSentTwiceIsKnownToBeOne() {
        MailNotice mail = mail("", "", false);
        mail.send(SampleNotice.HELD);
        mail.send(SampleNotice.HELD);

        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .hasSize(4)
                .containsOnly("<passerelle-" + SampleNotice.HELD.key() + "@exemple.fr>");
    }

    @Test
    void anAccountIsPresentedWhereOneIsConfigured() {
        mail("passerelle", "s3cret", false).send(SampleNotice.HELD);

        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aWrongPasswordIsToldByTheNamesOfItsSettings() {
        assertThatThrownBy(() -> mail("passerelle", "wr0ng", false).send(SampleNotice.HELD))
                .isInstanceOf(NoticeUndelivered.class)
                .hasMessageContaining("PASSERELLE_NOTICE_MAIL_PASSWORD")
                .hasMessageNotContaining("wr0ng");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerWithoutTlsGetsNothingWhenTlsIsAskedFor() {
        assertThatThrownBy(() -> mail("passerelle", "s3cret", true).send(SampleNotice.HELD))
                .isInstanceOf(NoticeUndelivered.class)
                .hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsToldByItsAddress() {
        int port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> mail(port, "", "", false).send(SampleNotice.HELD))
                .isInstanceOf(NoticeUndelivered.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    private MailNotice mail(String username, String password, boolean starttls) {
        return mail(server.getSmtp().getPort(), username, password, starttls);
    }

    private static MailNotice mail(int port, String username, String password, boolean starttls) {
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                port,
                username,
                password,
                "passerelle@exemple.fr",
                List.of("dsi@exemple.fr", "assistance@exemple.fr"),
                starttls);
        return new MailNotice(settings, Duration.ofSeconds(20), SampleNotice.TEXT, SampleNotice.CLOCK);
    }
}
