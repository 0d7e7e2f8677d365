package fr.passerelle.connectors.sftp;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A folder of an SFTP server. The server is known by its key, the hub by its own; nothing is learnt on first use.
 *
 * @param host empty when there is no such server: nothing else is looked at then
 * @param folder below the account's, never empty; {@code .} for the account's own
 * @param privateKey of the hub's account, in OpenSSH's format; null when it was not given
 * @param knownHosts file with the key that the server must show; null when it was not given
 */
public record SftpServer(
        @DefaultValue("") String host,
        @DefaultValue("22") int port,
        @DefaultValue("") String folder,
        @DefaultValue("") String username,
        @Nullable Path privateKey,
        @Nullable Path knownHosts) {

    public SftpServer {
        host = host.strip();
        folder = folder.strip();
        username = username.strip();
    }

    public boolean isGiven() {
        return !host.isEmpty();
    }

    /** {@code host:port/folder}. */
    public String address() {
        return host + ":" + port + "/" + folder;
    }

    /** The absolute path of the hub's own key. @throws NullPointerException when it was not given, which is a fault */
    public String identity() {
        return Objects.requireNonNull(privateKey, "a fault").toAbsolutePath().toString();
    }

    /** The absolute path of the file with the server's key. @throws NullPointerException when it was not given, which is a fault */
    public String expected() {
        return Objects.requireNonNull(knownHosts, "a fault").toAbsolutePath().toString();
    }

    /**
     * What keeps it from being used; nothing when there is no server.
     *
     * @param key of the server in the settings, with its last dot
     */
    public List<Fault> faults(String key) {
        if (!isGiven()) {
            return List.of();
        }
        Faults faults = new Faults();
        faults.port(key + "port", port);
        faults.require(!folder.isEmpty(), key + "folder", "il manque", "Donnez un dossier, relatif à celui du compte");
        faults.require(!username.isEmpty(), key + "username", "il manque", "Donnez le nom du compte");
        FileFaults.secret(key + "private-key", "la clé privée du compte", privateKey)
                .ifPresent(faults::add);
        FileFaults.readable(key + "known-hosts", "la clé attendue du serveur", knownHosts)
                .ifPresent(faults::add);
        return faults.list();
    }
}
