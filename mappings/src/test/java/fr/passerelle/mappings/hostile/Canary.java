package fr.passerelle.mappings.hostile;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two servers of this machine that nobody should ever call: one for HTTP, a bare socket for anything else. */
final class Canary implements AutoCloseable {

    private final HttpServer http;
    private final ServerSocket socket;
    private final List<String> calls = new CopyOnWriteArrayList<>();

    Canary() {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            http = HttpServer.create(new InetSocketAddress(here, 0), 0);
            http.createContext("/", exchange -> {
                calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
            http.start();
            socket = new ServerSocket(0, 50, here);
            socket.setSoTimeout(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code http://127.0.0.1:port/}. */
    String http() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
    }

    /** {@code ftp://127.0.0.1:port/}. */
    String ftp() {
        return "ftp://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    /** Everything that called so far: a connection waits in the socket's backlog until somebody looks. */
    List<String> calls() {
        try (Socket caller = socket.accept()) {
            calls.add("a connection from " + caller.getPort());
        } catch (SocketTimeoutException nobody) {
            // as it should be
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        http.stop(0);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
