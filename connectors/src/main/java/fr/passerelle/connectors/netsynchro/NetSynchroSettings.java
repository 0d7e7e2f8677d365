package fr.passerelle.connectors.netsynchro;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to fetch the exports from SIECLE by NetSynchro, for the academies that have an agreement; the others drop them.
 *
 * @param url base address, without {@code /sconetechange}; HTTPS, except on this machine; blank when nothing is pulled
 * @param header name of the header that carries the credentials
 * @param token its whole value; blank to make it of the name and the password
 * @param compressed whether exports are asked for as zips
 * @param requestTimeout for one export, from the call to its last byte
 * @param maxBytes a longer answer is not read to its end
 */
@ConfigurationProperties("passerelle.netsynchro")
public record NetSynchroSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("Authorization") String header,
        @DefaultValue("") String token,
        @DefaultValue("true") boolean compressed,
        @DefaultValue("2m") Duration requestTimeout,
        @DefaultValue("50331648") long maxBytes) {

    private static final String KEY = "passerelle.netsynchro.";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether exports are pulled at all. */
    public boolean isGiven() {
        return !url.isBlank();
    }

    /** Whether nothing would travel in the clear: neither credentials nor pupils. */
    boolean isSafe() {
        URI address = Faults.uri(url);
        return address != null
                && address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme()) || THIS_MACHINE.contains(address.getHost()));
    }

    /** {@link #url} as an address, without its last slashes. @throws IllegalArgumentException when it is none, which is a fault */
    URI base() {
        return URI.create(url.strip().replaceAll("/+$", ""));
    }

    /** For a call that nobody waits for longer than so long; the other settings are these. */
    NetSynchroSettings within(Duration patience) {
        return new NetSynchroSettings(
                url,
                username,
                password,
                header,
                token,
                compressed,
                requestTimeout.compareTo(patience) < 0 ? requestTimeout : patience,
                maxBytes);
    }

    /** The value of the header: a token as it is, else a name and a password as for {@code Authorization}. */
    String credentials() {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return token.isBlank() ? "Basic " + Base64.getEncoder().encodeToString(both) : token;
    }

    /** What keeps NetSynchro from being called; nothing of it is asked for without its address. */
    public List<Fault> faults() {
        if (!isGiven()) {
            return List.of();
        }
        Faults faults = new Faults();
        faults.require(
                isSafe(),
                KEY + "url",
                "ce n'est pas une adresse en https://",
                "Mettez une adresse comme https://siecle.exemple.fr, sans /sconetechange");
        if (token.isBlank()) {
            String why = "alors que " + KEY + "token n'est pas donné non plus";
            faults.present(KEY + "username", username, why);
            faults.present(KEY + "password", password, why);
        }
        faults.require(
                HEADER.matcher(header).matches(),
                KEY + "header",
                "ce n'est pas un nom d'en-tête",
                "Mettez le nom que NetSynchro attend, d'ordinaire Authorization");
        faults.positive(KEY + "request-timeout", requestTimeout);
        faults.atLeast(KEY + "max-bytes", maxBytes, 1);
        return faults.list();
    }

    /** Without the credentials: this ends up in logs. */
    @Override
    public String toString() {
        return "NetSynchroSettings[url=" + url + ", header=" + header + "]";
    }
}
