package fr.passerelle.connectors.notice;

import fr.passerelle.domain.notice.Occasion;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How operators are told of what waits for them: by mail, by a webhook, or not at all.
 *
 * @param on what they are told of
 * @param timeout for mail, of each step: connection, answer, writing; for the webhook, of the whole call
 */
@ConfigurationProperties("passerelle.notice")
public record NoticeSettings(
        @DefaultValue({"held", "refused", "late"}) Set<Occasion> on,
        @DefaultValue MailSettings mail,
        @DefaultValue WebhookSettings webhook,
        @DefaultValue("20s") Duration timeout) {

    public boolean isMailed() {
        return mail.isGiven();
    }

    public boolean isPosted() {
        return webhook.isGiven();
    }

    /** Whether what is posted could be read on its way. */
    public boolean isPostedInTheClear() {
        return isPosted() && !"https".equalsIgnoreCase(webhook.address().getScheme());
    }

    /**
     * What keeps notices from being sent; nothing while neither channel is configured.
     *
     * @param publicUrl of the console: each notice tells where to decide
     */
    public List<Fault> faults(String publicUrl) {
        Faults faults = new Faults();
        if (isMailed()) {
            mail.addFaults(faults);
        }
        if (isPosted()) {
            webhook.addFaults(faults);
        }
        if (isMailed() || isPosted()) {
            faults.present(
                    "passerelle.console.public-url", publicUrl, "alors que chaque avis dit à quelle adresse décider");
            faults.positive("passerelle.notice.timeout", timeout);
        }
        return faults.list();
    }
}
