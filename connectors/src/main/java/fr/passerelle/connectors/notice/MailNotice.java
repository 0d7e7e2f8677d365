package fr.passerelle.connectors.notice;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.mappings.notice.NoticeText;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices by mail: one plain text message in UTF-8 to every mailbox. */
public final class MailNotice implements NoticePort {

    private static final Logger log = LoggerFactory.getLogger(MailNotice.class);

    private final MailSettings settings;
    private final NoticeText text;
    private final Clock clock;
    private final MailServer server;

    /**
     * By a server and to mailboxes that were checked.
     *
     * @param timeout of each step: connection, answer, writing
     * @param clock gives the date of a mail
     */
    public MailNotice(MailSettings settings, Duration timeout, NoticeText text, Clock clock) {
        this.settings = settings;
        this.text = text;
        this.clock = clock;
        this.server = new MailServer(settings, timeout);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public void send(Notice notice) {
        try {
            MimeMessage message = message(notice);
            server.call(transport -> deliver(transport, message));
        } catch (MessagingException e) {
            throw new NoticeUndelivered("courriel : " + e.getClass().getSimpleName());
        }
    }

    private void deliver(Transport transport, MimeMessage message) throws MessagingException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            int sent = e.getValidSentAddresses() == null ? 0 : e.getValidSentAddresses().length;
            if (sent == 0) {
                throw MailRefusal.of(e);
            }
            // Sent again it would reach those who have it already, for the sake of an address that is no good.
            log.warn(
                    "Avis par courriel : {} sur {}",
                    InFrench.plainCount(settings.to().size() - sent, "destinataire refusé", "destinataires refusés"),
                    settings.to().size());
        }
    }

    private MimeMessage message(Notice notice) throws MessagingException {
        String id = "<passerelle-" + notice.key()
                + settings.from().substring(settings.from().indexOf('@')) + ">";
        MimeMessage message = new MimeMessage(server.session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(settings.from(), true));
        for (String mailbox : settings.to()) {
            message.addRecipient(RecipientType.TO, new InternetAddress(mailbox, true));
        }
        message.setSubject(text.subject(notice), StandardCharsets.UTF_8.name());
        message.setText(text.body(notice), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }
}
