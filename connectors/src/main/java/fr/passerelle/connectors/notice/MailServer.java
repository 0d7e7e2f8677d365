package fr.passerelle.connectors.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server, and how it is called. */
final class MailServer {

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private final MailSettings settings;
    private final Session session;

    /** @param timeout of each step: connection, answer, writing */
    MailServer(MailSettings settings, Duration timeout) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, timeout));
    }

    Session session() {
        return session;
    }

    /** What is done while the line is open. */
    interface Talk {
        void with(Transport transport) throws MessagingException;
    }

    /** @throws NoticeUndelivered when the server cannot be reached, or does not take the account */
    void call(Talk talk) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        connect(transport);
        try {
            talk.with(transport);
        } finally {
            hangUp(transport);
        }
    }

    private void connect(Transport transport) {
        try {
            boolean anonymous = settings.username().isEmpty();
            transport.connect(
                    settings.host(),
                    settings.port(),
                    anonymous ? null : settings.username(),
                    anonymous ? null : settings.password());
        } catch (AuthenticationFailedException e) {
            throw new NoticeUndelivered("courriel : " + settings.host() + " refuse le compte "
                    + "(passerelle.notice.mail.username, PASSERELLE_NOTICE_MAIL_PASSWORD)");
        } catch (MessagingException e) {
            throw new NoticeUndelivered(
                    "courriel : " + settings.host() + ":" + settings.port() + " injoignable (" + e.getMessage() + ")");
        }
    }

    /** The message is taken or refused by then: a server that hangs up first changes nothing. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server hung up first", e);
        }
    }

    private static Properties properties(MailSettings settings, Duration timeout) {
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.implicitTls()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(settings.starttls() && !settings.implicitTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // One mailbox that is no more does not keep the others from their notice.
        properties.setProperty("mail.smtp.sendpartial", "true");
        // Nobody waits for the good bye.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
