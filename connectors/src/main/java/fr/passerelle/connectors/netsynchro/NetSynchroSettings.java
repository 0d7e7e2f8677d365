package fr.passerelle.connectors.netsynchro;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/**
 * How to reach NetSynchro.
 *
 * @param url base address, without {@code /sconetechange}; HTTPS, except on this machine
 * @param header name of the header that carries the credentials
 * @param credentials its value
 * @param compressed whether exports are asked for as zips
 * @param requestTimeout for one export, from the call to its last byte
 * @param mostBytes a longer answer is not read to its end
 */
public record NetSynchroSettings(
        URI url, String header, String credentials, boolean compressed, Duration requestTimeout, long mostBytes) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException when credentials and pupils would travel in the clear */
    public NetSynchroSettings {
        if (!isSafe(url)) {
            throw new IllegalArgumentException("PASSERELLE_NETSYNCHRO_URL doit commencer par https://");
        }
    }

    /** Whether nothing would travel in the clear. */
    public static boolean isSafe(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || THIS_MACHINE.contains(String.valueOf(url.getHost()));
    }

    /** The value of an {@code Authorization} header. */
    public static String basic(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Without the credentials: this ends up in logs. */
    @Override
    public String toString() {
        return "NetSynchroSettings[url=" + url + ", header=" + header + "]";
    }
}
