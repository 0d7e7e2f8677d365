package fr.passerelle.console.feed;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** A refusal of the feed, told as one JSON:API error (contract pix, "How to read this"). */
final class FeedRefusal extends RuntimeException {

    /** Scope that reads the certifications of a school (contract pix 2.1). */
    static final String READ_CERTIFICATIONS = "organizations-certifications-result";

    private final HttpStatus status;
    private final String code;
    private final Map<String, String> meta;

    private FeedRefusal(HttpStatus status, String code, String detail, Map<String, String> meta) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.meta = Map.copyOf(meta);
    }

    static FeedRefusal of(HttpStatus status, String code, String detail) {
        return new FeedRefusal(status, code, detail, Map.of());
    }

    FeedRefusal with(Map<String, String> details) {
        return new FeedRefusal(status, code, detail(), details);
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
}
