package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.netsynchro.NetSynchroProbe;
import fr.passerelle.connectors.netsynchro.NetSynchroSettings;
import fr.passerelle.connectors.notice.MailProbe;
import fr.passerelle.connectors.notice.NoticeSettings;
import fr.passerelle.connectors.notice.WebhookProbe;
import fr.passerelle.connectors.pix.PixProbe;
import fr.passerelle.connectors.pix.PixSettings;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import fr.passerelle.domain.partner.ShownAddress;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the settings name, and how each is tried from the console. */
@Configuration
public class PartnerChecksWiring {

    @Bean
    PartnerCheck pixCheck(PixSettings settings, Clock clock) {
        return new PartnerCheck(
                PartnerKind.PIX,
                settings.isGiven(),
                true,
                ShownAddress.of(settings.url()),
                "Pix n’est pas configuré : les échanges avec Pix attendent, rien n’est perdu. Donnez PASSERELLE_PIX_URL,"
                        + " le compte technique et le client du flux, puis relancez.",
                new PixProbe(settings, clock));
    }

    @Bean
    PartnerCheck siecleCheck(NetSynchroSettings settings, SchoolLedger schools, Clock clock) {
        return PartnerCheck.optional(
                PartnerKind.SIECLE,
                settings.isGiven(),
                ShownAddress.of(settings.url()),
                "Les exports se déposent dans le dossier. Pour les relever dans SIECLE, donnez PASSERELLE_NETSYNCHRO_URL et son compte.",
                new NetSynchroProbe(
                        settings,
                        () -> schools.all().stream()
                                .filter(school -> !school.isClosed())
                                .findFirst()
                                .map(School::uai),
                        () -> SchoolCalendar.METROPOLITAN.yearAt(clock.instant())));
    }

    @Bean
    PartnerCheck mailCheck(NoticeSettings settings) {
        return PartnerCheck.optional(
                PartnerKind.MAIL,
                settings.isMailed(),
                settings.isMailed()
                        ? settings.mail().host() + ":" + settings.mail().port()
                        : "",
                "Personne n’est prévenu par courriel. Donnez passerelle.notice.mail.host, from et to.",
                new MailProbe(settings.mail()));
    }

    @Bean
    PartnerCheck webhookCheck(NoticeSettings settings, Clock clock) {
        return PartnerCheck.optional(
                PartnerKind.WEBHOOK,
                settings.isPosted(),
                ShownAddress.server(settings.webhook().url()),
                "Personne n’est prévenu par webhook. Donnez passerelle.notice.webhook.url et son secret.",
                new WebhookProbe(settings.webhook(), clock));
    }
}
