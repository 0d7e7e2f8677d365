package fr.passerelle.connectors.notice;

import fr.passerelle.domain.partner.PartnerAnswer;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries whether the mail server answers, speaks TLS as asked and takes the account. No mail is sent. */
public final class MailProbe implements Supplier<PartnerAnswer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MailSettings settings;

    /** @param settings of a server that is given */
    public MailProbe(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public PartnerAnswer get() {
        try {
            new MailServer(settings, PATIENCE).call(line -> {});
            return PartnerAnswer.well(
                    "Le serveur de courriel répond" + (settings.username().isEmpty() ? "." : " et accepte le compte.")
                            + " Aucun courriel n’a été envoyé.");
        } catch (NoticeUndelivered | MessagingException e) {
            return PartnerAnswer.wrong("Le serveur de courriel ne convient pas (" + e.getMessage()
                    + ") : vérifiez passerelle.notice.mail.host, le port, TLS et le compte. Les avis attendent.");
        }
    }
}
