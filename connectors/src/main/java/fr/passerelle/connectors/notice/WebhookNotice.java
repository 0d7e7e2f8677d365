package fr.passerelle.connectors.notice;

import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.mappings.notice.NoticeJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Notices by an HTTP POST of JSON. {@code X-Passerelle-Signature} is {@code sha256=} and the HMAC-SHA256 of the body in
 * hexadecimal; {@code X-Passerelle-Delivery} is the same when a notice is sent twice.
 */
public final class WebhookNotice implements NoticePort {

    /** 4xx that say nothing against the call itself: too slow, too early, too many. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final WebhookSettings settings;
    private final HttpClient client;
    private final NoticeJson json;
    private final Signature signature;
    private final Clock clock;

    /** @param client follows no redirection: the signed notice goes where it was meant to, and nowhere else */
    public WebhookNotice(WebhookSettings settings, HttpClient client, NoticeJson json, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.json = json;
        this.signature = new Signature(settings.secret());
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public void send(Notice notice) {
        byte[] body = json.write(notice, clock.instant()).getBytes(StandardCharsets.UTF_8);
        int status = await(HttpRequest.newBuilder(settings.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Passerelle-Event", NoticeJson.event(notice))
                .header("X-Passerelle-Delivery", notice.key().toString())
                .header("X-Passerelle-Signature", "sha256=" + signature.of(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build());
        boolean isFinal = status / 100 == 3 || status / 100 == 4 && !PASSING.contains(status);
        if (isFinal) {
            throw new NoticeRefused("webhook : " + host() + " refuse l'avis (" + status + ")");
        }
        if (status / 100 != 2) {
            throw new NoticeUndelivered("webhook : " + host() + " répond " + status);
        }
    }

    private int await(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            // HttpRequest's own time-out ends with the headers; a body may stall for ever after them.
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoticeUndelivered("webhook : " + host() + " ne répond pas dans les temps");
        } catch (ExecutionException e) {
            throw new NoticeUndelivered("webhook : " + host() + " injoignable ("
                    + e.getCause().getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoticeUndelivered("webhook : envoi interrompu");
        }
    }

    /** Of the address only the host may be told: chat servers put their secret into the path. */
    private String host() {
        return String.valueOf(settings.url().getHost());
    }
}
