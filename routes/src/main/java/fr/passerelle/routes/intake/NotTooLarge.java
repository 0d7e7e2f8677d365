package fr.passerelle.routes.intake;

import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that would not fit in memory stays on the server: one sender must not stop the intake of all. */
final class NotTooLarge implements GenericFileFilter<SftpRemoteFile> {

    private static final Logger log = LoggerFactory.getLogger(NotTooLarge.class);

    private final long maxBytes;

    NotTooLarge(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean accept(GenericFile<SftpRemoteFile> file) {
        if (file.isDirectory() || file.getFileLength() <= maxBytes) {
            return true;
        }
        log.warn(
                "Un fichier de {} octets reste sur le serveur SFTP : la limite est de {}",
                file.getFileLength(),
                maxBytes);
        return false;
    }
}
