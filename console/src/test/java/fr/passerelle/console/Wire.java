package fr.passerelle.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;

/** HTTP by hand, from an address of its own: what no proper client would send. */
record Wire(int port, String from) {

    private static final int PATIENCE_MILLIS = 60_000;

    /** An answer as it came, head and body. */
    record Answer(String text) {

        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        List<String> headers(String name) {
            return text.split("\r\n\r\n", 2)[0]
                    .lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        String header(String name) {
            return headers(name).stream().findFirst().orElse("");
        }

        /** The cookie of that name as it is sent back; empty when none was set. */
        String cookie(String name) {
            return headers("set-cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .map(cookie -> cookie.split(";", 2)[0])
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param headers whole lines */
    Answer get(String path, String... headers) throws IOException {
        return send(head("GET " + path, headers) + "\r\n");
    }

    /** @param headers whole lines */
    Answer form(String path, String body, String... headers) throws IOException {
        return post(path, "application/x-www-form-urlencoded", body, headers);
    }

    Answer post(String path, String type, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return send(head("POST " + path, headers) + "Content-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n" + body);
    }

    /** Signs in as a browser would, by the form and its token. */
    Answer signIn(String login, String password, String... headers) throws IOException {
        return signInAt("/connexion", login, password, headers);
    }

    Answer signInAt(String loginPage, String login, String password, String... headers) throws IOException {
        Answer page = get(loginPage, headers);
        org.jsoup.nodes.Document form = Jsoup.parse(page.text());
        String[] sent = java.util.Arrays.copyOf(headers, headers.length + 1);
        sent[headers.length] = "Cookie: "
                + String.join(
                        "; ",
                        page.headers("set-cookie").stream()
                                .map(cookie -> cookie.split(";", 2)[0])
                                .toList());
        return form(
                "/connexion",
                "identifiant=" + encoded(login) + "&motDePasse=" + encoded(password) + "&_csrf="
                        + encoded(form.select("form[action='/connexion'] input[name=_csrf]")
                                .attr("value")) + "&suite="
                        + encoded(form.select("input[name=suite]").attr("value")),
                sent);
    }

    static String basic(String login, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes one to one; what came before the other side closed. */
    Answer send(String request) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), PATIENCE_MILLIS);
        return socket;
    }

    static String head(String methodAndPath, String... headers) {
        String others = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String host = others.contains("Host:") ? "" : "Host: localhost\r\n";
        return methodAndPath + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + others;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
