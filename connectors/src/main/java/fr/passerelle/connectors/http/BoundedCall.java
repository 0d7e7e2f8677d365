package fr.passerelle.connectors.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls by HTTP that end in time, whatever the server does: the time is that of the whole call, from the connection to
 * the last byte of the answer. No redirection is followed: it would carry credentials to where nobody meant them to go.
 */
public final class BoundedCall {

    private final HttpClient client;
    private final Duration timeout;
    private final long mostBytes;

    /**
     * @param timeout of each call
     * @param mostBytes of the body of an answer that is kept
     */
    public BoundedCall(Duration timeout, long mostBytes) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends a request, once, and waits for its whole answer.
     *
     * @return the answer, whatever its status
     * @throws NoAnswer when there is none in time, or when it is too large
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws NoAnswer {
        return await(request, BoundedBody.of(mostBytes));
    }

    /**
     * Sends a request, once, and waits for the end of its answer, of which the status alone is kept, however long it is.
     *
     * @throws NoAnswer when it does not end in time
     */
    public int status(HttpRequest request) throws NoAnswer {
        return await(request, BodyHandlers.discarding()).statusCode();
    }

    private <T> HttpResponse<T> await(HttpRequest request, BodyHandler<T> body) throws NoAnswer {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
        try {
            // The client's own time-out of a request ends with the headers; a body may stall for ever after them.
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswer(NoAnswer.Why.LATE, e);
        } catch (ExecutionException e) {
            throw new NoAnswer(isTooLarge(e) ? NoAnswer.Why.LARGE : NoAnswer.Why.BROKEN, e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(NoAnswer.Why.INTERRUPTED, e);
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return true;
            }
        }
        return false;
    }
}
