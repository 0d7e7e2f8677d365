package fr.passerelle.connectors.intake;

import java.nio.file.FileSystemException;

/** Something lies where a folder or a file of the hub should be, and is none: a link most often. */
final class NoFolder extends FileSystemException {

    private static final long serialVersionUID = 1L;

    NoFolder(String name) {
        super(name, null, "in the way");
    }
}
