package fr.passerelle.console.feed;

import fr.passerelle.console.web.JsonApiErrors;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A refusal of the feed, told as one JSON:API error (contract pix, "How to read this"). */
final class FeedRefusal extends RuntimeException {

    /** Scope that reads the certifications of a school (contract pix 2.1). */
    static final String READ_CERTIFICATIONS = "organizations-certifications-result";

    private final HttpStatus status;
    private final String code;
    private final Map<String, String> meta;
    private final Duration wait;

    private FeedRefusal(HttpStatus status, String code, String detail, Map<String, String> meta, Duration wait) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.meta = Map.copyOf(meta);
        this.wait = wait;
    }

    static FeedRefusal of(HttpStatus status, String code, String detail) {
        return new FeedRefusal(status, code, detail, Map.of(), Duration.ZERO);
    }

    static FeedRefusal wrongScope() {
        return of(HttpStatus.FORBIDDEN, "INVALID_SCOPE", "The scope is not allowed.");
    }

    /** What the caller did was right, and nothing of it was done. */
    static FeedRefusal unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "The hub cannot answer for the moment.")
                .after(Duration.ofSeconds(5));
    }

    FeedRefusal with(Map<String, String> details) {
        return new FeedRefusal(status, code, detail(), details, wait);
    }

    /** @param patience before the caller should try again */
    FeedRefusal after(Duration patience) {
        return new FeedRefusal(status, code, detail(), meta, patience);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, String> meta() {
        return meta;
    }

    JsonApiErrors body() {
        return JsonApiErrors.of(status.value(), status.getReasonPhrase(), code, detail(), meta);
    }

    /** Whole seconds before the caller should try again; 0 when waiting does not help. */
    long retryAfter() {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
