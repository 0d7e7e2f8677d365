package fr.passerelle.simulators.pix.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between the JDK's HTTP server and the endpoints; the faults strike here. */
public final class HttpFront implements HttpHandler {

    /** The most that Pix takes for an import (contract siecle B.2). */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final int CUT_PROMISE = 4096;

    private final Router router;
    private final Faults faults;
    private final Executor executor;

    public HttpFront(Router router, Faults faults, Executor executor) {
        this.router = router;
        this.faults = faults;
        this.executor = executor;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Fault fault = faults.take(exchange.getRequestURI().getPath()).orElse(null);
        if (fault instanceof Fault.Delay delay) {
            Executor later =
                    CompletableFuture.delayedExecutor(delay.duration().toMillis(), TimeUnit.MILLISECONDS, executor);
            later.execute(() -> serveLate(exchange));
        } else if (fault instanceof Fault.Status status) {
            send(exchange, Answer.error(status.code(), null, "A fault that was asked for."));
        } else if (fault instanceof Fault.Garbage) {
            byte[] page = "<html><body>It works!</body>".getBytes(StandardCharsets.UTF_8);
            send(exchange, new Answer(200, Map.of("Content-Type", "application/json"), page));
        } else if (fault instanceof Fault.Cut) {
            cut(exchange, serve(exchange));
        } else {
            send(exchange, serve(exchange));
        }
    }

    private void serveLate(HttpExchange exchange) {
        try {
            send(exchange, serve(exchange));
        } catch (IOException e) {
            // Expected: the caller's time ran out before ours.
            LOG.debug("a delayed answer found nobody waiting", e);
        }
    }

    private Answer serve(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            answer = router.answer(read(exchange));
        } catch (Refusal refusal) {
            answer = refusal.answer();
        } catch (RuntimeException e) {
            LOG.error(
                    "the Pix simulator failed on {} {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    e);
            answer = Answer.error(500, null, "Internal error.");
        }
        return answer;
    }

    private static Request read(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        // Read to the end: a caller that is still writing would see a reset instead of the answer.
        in.transferTo(OutputStream.nullOutputStream());
        boolean tooLarge = body.length > MOST_BYTES;
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                List.of(),
                Request.fields(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                tooLarge ? Arrays.copyOf(body, MOST_BYTES) : body,
                tooLarge);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    /** Promises more bytes than it sends, then hangs up. */
    private static void cut(HttpExchange exchange, Answer answer) throws IOException {
        int half = answer.body().length / 2;
        exchange.sendResponseHeaders(200, answer.body().length + (long) CUT_PROMISE);
        exchange.getResponseBody().write(answer.body(), 0, half);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
