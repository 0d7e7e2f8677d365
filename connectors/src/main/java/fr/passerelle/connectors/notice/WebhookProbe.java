package fr.passerelle.connectors.notice;

import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.mappings.notice.NoticeJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** Tries whether the webhook takes what is posted: a signed notice that says that it is a test. */
public final class WebhookProbe implements Supplier<PartnerAnswer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebhookSettings settings;
    private final Clock clock;

    /** @param settings of a webhook that is given */
    public WebhookProbe(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public PartnerAnswer get() {
        String key = UUID.randomUUID().toString();
        byte[] body = NoticeJson.test(key, clock.instant()).getBytes(StandardCharsets.UTF_8);
        try {
            new WebhookCall(settings, PATIENCE).post(NoticeJson.TEST, key, body);
            return PartnerAnswer.well("Le webhook a pris l’avis de test, signé comme les autres.");
        } catch (NoticeUndelivered | NoticeRefused e) {
            return PartnerAnswer.wrong("Le webhook n’a pas pris l’avis de test (" + e.getMessage()
                    + ") : vérifiez passerelle.notice.webhook.url, le secret et le réseau. Les avis attendent.");
        }
    }
}
