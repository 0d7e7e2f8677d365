package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.notice.MailNotice;
import fr.passerelle.connectors.notice.NoticePort;
import fr.passerelle.connectors.notice.NoticeSettings;
import fr.passerelle.connectors.notice.WebhookNotice;
import fr.passerelle.console.ConsoleSettings;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.notice.NoticeJson;
import fr.passerelle.mappings.notice.NoticeText;
import fr.passerelle.routes.notice.NoticeChannels;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How operators are told: nothing of it exists, classes of mail included, until a channel is configured. */
@Configuration
@EnableConfigurationProperties({NoticeSettings.class, ConsoleSettings.class})
public class NoticeWiring {

    private static final Logger log = LoggerFactory.getLogger(NoticeWiring.class);

    @Bean
    NoticeChannels noticeChannels(NoticeSettings settings, ConsoleSettings console, Clock clock) {
        Faults.refuse(settings.faults(console.publicUrl()));
        if (!settings.isMailed() && !settings.isPosted()) {
            return NoticeChannels.none();
        }
        NoticeText text = new NoticeText(URI.create(console.publicUrl().strip()));
        List<NoticePort> ports = new ArrayList<>();
        if (settings.isMailed()) {
            ports.add(new MailNotice(settings.mail(), settings.timeout(), text, clock));
        }
        if (settings.isPosted()) {
            if (settings.isPostedInTheClear()) {
                log.warn("passerelle.notice.webhook.url n'est pas en https : l'avis passera en clair.");
            }
            ports.add(new WebhookNotice(settings.webhook(), settings.timeout(), new NoticeJson(text), clock));
        }
        return new NoticeChannels(settings.on(), ports);
    }
}
