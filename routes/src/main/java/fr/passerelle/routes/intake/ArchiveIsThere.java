package fr.passerelle.routes.intake;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** A digest counts once its archive lies beside it; the ENT sends the archive first, the digest tells that it is whole. */
final class ArchiveIsThere implements GenericFileFilter<File> {

    private static final String DIGEST = ".md5";
    private static final String ARCHIVE = ".tar.gz";

    @Override
    public boolean accept(GenericFile<File> digest) {
        return Files.isRegularFile(archiveOf(Path.of(digest.getAbsoluteFilePath())));
    }

    /** {@code X.tar.gz} of {@code X.md5}. */
    static Path archiveOf(Path digest) {
        String name = digest.getFileName().toString();
        return digest.resolveSibling(name.substring(0, name.length() - DIGEST.length()) + ARCHIVE);
    }
}
