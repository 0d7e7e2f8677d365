package fr.passerelle.routes.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A receiver of notices that notes each call and answers as it is told, 204 once it was told nothing more. */
final class Hook {

    private final List<String> events = new ArrayList<>();
    private final List<String> deliveries = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final HttpServer server;

    Hook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    void stop() {
        server.stop(0);
    }

    synchronized void reset() {
        events.clear();
        deliveries.clear();
        bodies.clear();
        answers.clear();
    }

    /** The status of the next calls. */
    synchronized void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    synchronized List<String> deliveries() {
        return List.copyOf(deliveries);
    }

    synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        events.add(exchange.getRequestHeaders().getFirst("X-Passerelle-Event"));
        deliveries.add(exchange.getRequestHeaders().getFirst("X-Passerelle-Delivery"));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.poll(), -1);
        exchange.close();
    }
}
