package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.notice.MailNotice;
import fr.passerelle.connectors.notice.MailSettings;
import fr.passerelle.connectors.notice.NoticePort;
import fr.passerelle.connectors.notice.WebhookNotice;
import fr.passerelle.connectors.notice.WebhookSettings;
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
    private static final String WEBHOOK_URL = "passerelle.notice.webhook.url";
    private static final String CONSOLE_URL = "passerelle.console.public-url";
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    @Bean
    NoticeChannels noticeChannels(HubSettings settings, Clock clock) {
        HubSettings.Notice notice = settings.notice();
        boolean byMail = !notice.mail().host().isBlank();
        boolean byWebhook = !notice.webhook().url().isBlank();
        if (!byMail && !byWebhook) {
            return NoticeChannels.none();
        }
        MissingSetting.require(
                "PASSERELLE_CONSOLE_PUBLIC_URL", settings.console().publicUrl());
        NoticeText text = new NoticeText(address(CONSOLE_URL, settings.console().publicUrl()));
        List<NoticePort> ports = new ArrayList<>();
        if (byMail) {
            ports.add(new MailNotice(mail(notice), text, clock));
        }
        if (byWebhook) {
            ports.add(webhook(notice, new NoticeJson(text), clock));
        }
        return new NoticeChannels(notice.on(), ports);
    }

    private static MailSettings mail(HubSettings.Notice notice) {
        HubSettings.Notice.Mail mail = notice.mail();
        MissingSetting.require("PASSERELLE_NOTICE_MAIL_FROM", mail.from());
        MissingSetting.require("PASSERELLE_NOTICE_MAIL_TO", String.join("", mail.to()));
        if (!mail.username().isBlank()) {
            MissingSetting.require("PASSERELLE_NOTICE_MAIL_PASSWORD", mail.password());
        }
        requireMailbox(MAIL + "from", mail.from());
        mail.to().forEach(mailbox -> requireMailbox(MAIL + "to", mailbox));
        MailSettings settings = new MailSettings(
                mail.host(),
                mail.port(),
                mail.username(),
                mail.password(),
                mail.from(),
                mail.to(),
                mail.starttls(),
                notice.timeout());
        if (settings.tellsPasswordInTheClear()) {
            throw new UnusableSetting(
                    MAIL + "starttls",
                    "sans TLS, le mot de passe du compte passerait en clair ; mettez true, ou le port 465");
        }
        return settings;
    }

    private static WebhookNotice webhook(HubSettings.Notice notice, NoticeJson json, Clock clock) {
        HubSettings.Notice.Webhook webhook = notice.webhook();
        MissingSetting.require("PASSERELLE_NOTICE_WEBHOOK_SECRET", webhook.secret());
        URI url = address(WEBHOOK_URL, webhook.url());
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            log.warn("{} n'est pas en https : l'avis passera en clair.", WEBHOOK_URL);
        }
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(notice.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new WebhookNotice(new WebhookSettings(url, webhook.secret(), notice.timeout()), http, json, clock);
    }

    private static URI address(String key, String text) {
        try {
            URI address = URI.create(text.strip());
            boolean isHttp =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (isHttp && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            log.debug("{} is no URI", key, e);
        }
        throw new UnusableSetting(key, "il faut une adresse complète, comme https://passerelle.exemple.fr");
    }

    private static void requireMailbox(String key, String mailbox) {
        if (!MAILBOX.matcher(mailbox).matches()) {
            throw new UnusableSetting(
                    key, "il faut des adresses nues, comme dsi@exemple.fr, séparées par des virgules");
        }
    }
}
