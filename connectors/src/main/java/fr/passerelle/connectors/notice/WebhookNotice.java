package fr.passerelle.connectors.notice;

import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.mappings.notice.NoticeJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Notices by an HTTP POST of JSON; see {@link WebhookCall}. */
public final class WebhookNotice implements NoticePort {

    private final WebhookCall webhook;
    private final NoticeJson json;
    private final Clock clock;

    /**
     * To an address that was checked.
     *
     * @param timeout of the whole call
     */
    public WebhookNotice(WebhookSettings settings, Duration timeout, NoticeJson json, Clock clock) {
        this.webhook = new WebhookCall(settings, timeout);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public void send(Notice notice) {
        byte[] body = json.write(notice, clock.instant()).getBytes(StandardCharsets.UTF_8);
        webhook.post(NoticeJson.event(notice), notice.key().toString(), body);
    }
}
