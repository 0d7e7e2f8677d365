package fr.passerelle.connectors.delivery;

import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Tries whether a file can be laid in a folder of this machine: an empty one is, and taken away. */
public final class FolderProbe implements Supplier<PartnerAnswer> {

    private final Path folder;
    private final String setting;

    /** @param setting that names the folder */
    public FolderProbe(Path folder, String setting) {
        this.folder = folder.toAbsolutePath().normalize();
        this.setting = setting;
    }

    @Override
    public PartnerAnswer get() {
        try {
            PrivateFiles.createDirectories(folder);
            Path file = folder.resolve(".test-de-passerelle.part");
            PrivateFiles.write(file, new byte[0]);
            Files.delete(file);
            return PartnerAnswer.well("Le dossier est là, et Passerelle peut y écrire.");
        } catch (IOException e) {
            return PartnerAnswer.wrong("Passerelle ne peut pas écrire dans " + folder + " ("
                    + e.getClass().getSimpleName() + ") : vérifiez " + setting
                    + ", que le dossier existe, ses droits et la place sur le disque.");
        }
    }
}
