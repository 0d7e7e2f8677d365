package fr.passerelle.hub.wiring;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A folder of an SFTP server; no server without a host. */
public record SftpSettings(
        @DefaultValue("") String host,
        @DefaultValue("22") int port,
        @DefaultValue("") String folder,
        @DefaultValue("") String username,
        @Nullable Path privateKey,
        @Nullable Path knownHosts) {

    boolean isGiven() {
        return !host.isBlank();
    }

    /** @param key of the server, with its last dot */
    List<Fault> faults(String key) {
        if (!isGiven()) {
            return List.of();
        }
        Faults faults = new Faults();
        faults.port(key + "port", port);
        faults.require(!folder.isBlank(), key + "folder", "il manque", "Donnez un dossier, relatif à celui du compte");
        faults.require(!username.isBlank(), key + "username", "il manque", "Donnez le nom du compte");
        List<Fault> all = new ArrayList<>(faults.list());
        FileFaults.secret(key + "private-key", "la clé privée du compte", privateKey)
                .ifPresent(all::add);
        FileFaults.readable(key + "known-hosts", "la clé attendue du serveur", knownHosts)
                .ifPresent(all::add);
        return all;
    }
}
