package fr.passerelle.connectors.notice;

import fr.passerelle.connectors.http.BoundedCall;
import fr.passerelle.connectors.http.NoAnswer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;

/**
 * A POST to the webhook. {@code X-Passerelle-Signature} is {@code sha256=} and the HMAC-SHA256 of the body in hexadecimal;
 * {@code X-Passerelle-Delivery} is the same when a notice is sent twice.
 */
final class WebhookCall {

    /** 4xx that say nothing against the call itself: too slow, too early, too many. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final URI address;
    private final Duration timeout;
    private final BoundedCall calls;
    private final Signature signature;

    /** @param timeout of the whole call */
    WebhookCall(WebhookSettings settings, Duration timeout) {
        this.address = settings.address();
        this.timeout = timeout;
        this.calls = new BoundedCall(timeout, 0);
        this.signature = new Signature(settings.secret());
    }

    /** @throws NoticeRefused or {@link NoticeUndelivered} when it was not taken */
    void post(String event, String delivery, byte[] body) {
        int status = await(HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Passerelle-Event", event)
                .header("X-Passerelle-Delivery", delivery)
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
        try {
            return calls.status(request);
        } catch (NoAnswer e) {
            throw new NoticeUndelivered(
                    switch (e.why()) {
                        case LATE -> "webhook : " + host() + " ne répond pas dans les temps";
                        case BROKEN, LARGE ->
                            "webhook : " + host() + " injoignable ("
                                    + e.getCause().getClass().getSimpleName() + ")";
                        case INTERRUPTED -> "webhook : envoi interrompu";
                    });
        }
    }

    /** Of the address only the host may be told: chat servers put their secret into the path. */
    private String host() {
        return String.valueOf(address.getHost());
    }
}
