package fr.passerelle.connectors.intake.folder;

import java.nio.file.FileSystemException;

/** Where a folder of the hub should be stands something else, or one that is closed to it; or a folder of others where a file of it should. */
final class NoFolder extends FileSystemException {

    private static final long serialVersionUID = 1L;

    NoFolder(String name) {
        super(name, null, "in the way");
    }
}
