package fr.passerelle.connectors.pix;

import fr.passerelle.mappings.pix.PixError;
import fr.passerelle.mappings.pix.PixErrors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call of Pix and what its outcome means. Messages name the call and the status, never what was carried. */
final class PixHttp {

    /** 4xx that say nothing against the call itself: too slow, too early, too many. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private static final int TOO_LARGE = 413;

    private final URI base;
    private final Duration timeout;
    private final HttpClient client;
    private final PixErrors errors = new PixErrors();

    PixHttp(URI base, Duration timeout, HttpClient client) {
        this.base = base;
        this.timeout = timeout;
        this.client = client;
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
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            // HttpRequest's own time-out ends with the headers; a body may stall for ever after them.
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PartnerUnavailable(call + ": no answer within " + timeout, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? new PartnerUnavailable(call + ": " + cause.getClass().getSimpleName(), cause)
                    : new PartnerUnavailable(call + ": the call failed", e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PartnerUnavailable(call + ": interrupted", e);
        }
    }
}
