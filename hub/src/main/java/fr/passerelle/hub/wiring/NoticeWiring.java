package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.notice.MailNotice;
import fr.passerelle.connectors.notice.MailSettings;
import fr.passerelle.connectors.notice.NoticePort;
import fr.passerelle.connectors.notice.WebhookNotice;
import fr.passerelle.connectors.notice.WebhookSettings;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.notice.NoticeJson;
import fr.passerelle.mappings.notice.NoticeText;
import fr.passerelle.routes.notice.NoticeChannels;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How operators are told: nothing of it exists, classes of mail included, until a channel is configured. */
@Configuration
public class NoticeWiring {

    private static final Logger log = LoggerFactory.getLogger(NoticeWiring.class);

    private static final String MAIL = "passerelle.notice.mail.";
    private static final String WEBHOOK = "passerelle.notice.webhook.";
    private static final String CONSOLE_URL = "passerelle.console.public-url";
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    /** Empty while neither channel is configured. */
    static List<Fault> faults(HubSettings settings) {
        HubSettings.Notice notice = settings.notice();
        Faults faults = new Faults();
        if (isMailed(notice)) {
            mailFaults(faults, notice.mail());
        }
        if (isPosted(notice)) {
            faults.web(WEBHOOK + "url", notice.webhook().url(), "https://tchat.exemple.fr/avis");
            faults.present(WEBHOOK + "secret", notice.webhook().secret(), "alors que l'avis est signé avec lui");
        }
        if (isMailed(notice) || isPosted(notice)) {
            faults.present(
                    CONSOLE_URL, settings.console().publicUrl(), "alors que chaque avis dit à quelle adresse décider");
            faults.positive("passerelle.notice.timeout", notice.timeout());
        }
        return faults.list();
    }

    private static void mailFaults(Faults faults, HubSettings.Notice.Mail mail) {
        faults.port(MAIL + "port", mail.port());
        mailbox(faults, MAIL + "from", List.of(mail.from()));
        mailbox(faults, MAIL + "to", mail.to());
        if (!mail.username().isBlank()) {
            faults.present(MAIL + "password", mail.password(), "alors que passerelle.notice.mail.username est donné");
        }
        faults.require(
                !MailSettings.tellsPasswordInTheClear(mail.username(), mail.starttls(), mail.port()),
                MAIL + "starttls",
                "sans TLS, le mot de passe du compte passerait en clair",
                "Mettez true, ou le port 465");
    }

    private static void mailbox(Faults faults, String key, List<String> mailboxes) {
        faults.require(
                !mailboxes.isEmpty()
                        && mailboxes.stream()
                                .allMatch(mailbox -> MAILBOX.matcher(mailbox).matches()),
                key,
                String.join("", mailboxes).isBlank() ? "il manque" : "ce ne sont pas des adresses nues",
                "Mettez des adresses comme dsi@exemple.fr, séparées par des virgules");
    }

    private static boolean isMailed(HubSettings.Notice notice) {
        return !notice.mail().host().isBlank();
    }

    private static boolean isPosted(HubSettings.Notice notice) {
        return !notice.webhook().url().isBlank();
    }

    @Bean
    NoticeChannels noticeChannels(HubSettings settings, Clock clock) {
        HubSettings.Notice notice = settings.notice();
        Faults.refuse(faults(settings));
        if (!isMailed(notice) && !isPosted(notice)) {
            return NoticeChannels.none();
        }
        NoticeText text =
                new NoticeText(URI.create(settings.console().publicUrl().strip()));
        List<NoticePort> ports = new ArrayList<>();
        if (isMailed(notice)) {
            ports.add(new MailNotice(mail(notice), text, clock));
        }
        if (isPosted(notice)) {
            ports.add(webhook(notice, new NoticeJson(text), clock));
        }
        return new NoticeChannels(notice.on(), ports);
    }

    private static MailSettings mail(HubSettings.Notice notice) {
        HubSettings.Notice.Mail mail = notice.mail();
        return new MailSettings(
                mail.host(),
                mail.port(),
                mail.username(),
                mail.password(),
                mail.from(),
                mail.to(),
                mail.starttls(),
                notice.timeout());
    }

    private static WebhookNotice webhook(HubSettings.Notice notice, NoticeJson json, Clock clock) {
        HubSettings.Notice.Webhook webhook = notice.webhook();
        URI url = URI.create(webhook.url().strip());
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            log.warn("{}url n'est pas en https : l'avis passera en clair.", WEBHOOK);
        }
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(notice.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new WebhookNotice(new WebhookSettings(url, webhook.secret(), notice.timeout()), http, json, clock);
    }
}
