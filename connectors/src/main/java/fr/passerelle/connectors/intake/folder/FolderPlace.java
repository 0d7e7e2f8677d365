package fr.passerelle.connectors.intake.folder;

import fr.passerelle.connectors.intake.DropPlace;
import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.PlaceAway;
import fr.passerelle.connectors.intake.SafeName;
import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of this machine. */
public final class FolderPlace implements DropPlace {

    private static final Path HERE = Path.of("");

    private final Path folder;
    private final String label;

    /** Asked of the system once a look: there may be thousands of folders below. */
    private volatile Path real;

    /**
     * @param folder made when it does not exist
     * @param node name of this machine: another node's folder may have the same path
     */
    public FolderPlace(Path folder, String node) {
        this.folder = folder.toAbsolutePath().normalize();
        this.real = this.folder;
        this.label = "dossier " + SafeName.shown(this.folder.toString()) + " (" + node + ")";
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Entry top() throws PlaceAway {
        try {
            PrivateFiles.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            real = folder.toRealPath();
            return new FolderEntry(this, HERE, "", Entry.Kind.FOLDER, 0, 0, null);
        } catch (IOException e) {
            throw new PlaceAway(
                    "le dossier de dépôt " + folder + " manque ou Passerelle n'a pas le droit d'y lire et d'y écrire ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** Opens a folder by its way from the top, a part at a time. */
    OpenFolder open(Path relative) throws IOException {
        OpenFolder open = OpenFolder.at(real);
        if (relative.equals(HERE)) {
            return open;
        }
        for (Path part : relative) {
            try (OpenFolder above = open) {
                open = above.open(part);
            }
        }
        return open;
    }

    /** Opens the folder in which an entry lies. */
    OpenFolder openAbove(Path relative) throws IOException {
        Path above = relative.getParent();
        return open(above == null ? HERE : above);
    }

    @Override
    public void close() {
        // Nothing is held between two looks.
    }
}
