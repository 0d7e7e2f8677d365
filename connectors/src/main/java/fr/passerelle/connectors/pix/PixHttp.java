package fr.passerelle.connectors.pix;

import fr.passerelle.connectors.http.BoundedCall;
import fr.passerelle.connectors.http.NoAnswer;
import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.pix.PixErrors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One call of Pix and what its outcome means. Messages name the call and the status, never what was carried. */
final class PixHttp {

    /** 4xx that say nothing against the call itself: too slow, too early, too many. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private static final int TOO_LARGE = 413;

    /** Many times the results of the largest school: whoever answers more is not Pix. */
    private static final long MOST_ANSWERED = 64L * 1024 * 1024;

    private final URI base;
    private final Duration timeout;
    private final BoundedCall calls;
    private final PixErrors errors = new PixErrors();

    PixHttp(URI base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
        this.calls = new BoundedCall(timeout, MOST_ANSWERED);
    }

    Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + pathAndQuery))
                .timeout(timeout);
    }

    Builder sending(String method, String path, String json) {
        return to(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
    }

    /**
     * Sends a call and waits for its whole answer.
     *
     * @param call how an operator would name it
     * @return 2xx and 401 as they are
     * @throws PartnerUnavailable or {@link PartnerRefused} for any other answer
     */
    HttpResponse<byte[]> send(String call, HttpRequest request) {
        HttpResponse<byte[]> response = await(call, request);
        int status = response.statusCode();
        if (status / 100 == 2 || status == 401) {
            return response;
        }
        if (status / 100 == 4 && !PASSING.contains(status)) {
            throw refusal(call, response);
        }
        throw new PartnerUnavailable(call + ": Pix answered " + status);
    }

    /** A refusal that carries Pix's errors; an answer without any does not come from Pix, so that nothing is decided. */
    RuntimeException refusal(String call, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        List<PixError> found = errors.read(text(response));
        if (found.isEmpty() && status == TOO_LARGE) {
            // A gateway with a lower limit than Pix's: as final as Pix's own word.
            found = UploadOutcome.Refused.tooLarge().errors();
        }
        return found.isEmpty()
                ? new PartnerUnavailable(call + ": " + status + " without any error of Pix's")
                : new PartnerRefused(call + ": Pix refused with " + status, status, found);
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> await(String call, HttpRequest request) {
        try {
            return calls.send(request);
        } catch (NoAnswer e) {
            String what = switch (e.why()) {
                case LATE -> "no answer within " + timeout;
                case LARGE -> "the answer is larger than " + MOST_ANSWERED + " bytes";
                case BROKEN ->
                    e.getCause() instanceof IOException cause ? cause.getClass().getSimpleName() : "the call failed";
                case INTERRUPTED -> "interrupted";
            };
            throw new PartnerUnavailable(call + ": " + what, e.getCause());
        }
    }
}
