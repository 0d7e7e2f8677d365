package fr.passerelle.connectors.delivery;

import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where control files go.
 *
 * @param enabled false when nothing is delivered
 * @param folder of no use when a server is given
 * @param sftp takes the place of the folder; without a host there is none
 */
@ConfigurationProperties("passerelle.delivery")
public record DeliverySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("data/delivery") Path folder,
        @DefaultValue SftpServer sftp) {

    private static final String KEY = "passerelle.delivery.";

    public DeliveryPlace place() {
        if (!enabled) {
            return new DeliveryPlace.Nowhere();
        }
        return sftp.isGiven() ? new DeliveryPlace.Sftp(sftp) : new DeliveryPlace.Folder(folder.toAbsolutePath());
    }

    /** What keeps files from being delivered; nothing when none is. */
    public List<Fault> faults() {
        if (!enabled) {
            return List.of();
        }
        return sftp.isGiven()
                ? sftp.faults(KEY + "sftp.")
                : FileFaults.folder(KEY + "folder", folder, "Donnez un dossier où Passerelle peut écrire");
    }
}
