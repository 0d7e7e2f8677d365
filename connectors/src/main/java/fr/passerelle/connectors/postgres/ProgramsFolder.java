package fr.passerelle.connectors.postgres;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A folder that nobody but us may enter, nor put another in the place of. */
final class ProgramsFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramsFolder.class);

    private static final String LOCK = "lock";

    /** Others cannot write any more, but the folder is not yet to be trusted: only {@link Rights#PRIVATE_FOLDER} is. */
    private static final String BEING_CLEANED = "rwxr-xr-x";

    private ProgramsFolder() {}

    /** Makes it private from its first instant; one that is there already is closed by {@link #clean}. */
    static void make(Path folder) throws IOException {
        Path parent = folder.getParent();
        // Whatever the umask: a folder that all may write to would be refused below.
        PrivateFiles.createDirectoriesAbove(parent);
        if (Rights.letsOthersReplace(parent.toRealPath())) {
            throw new ForeignProgramsException(
                    "D'autres comptes peuvent remplacer les programmes de PostgreSQL : le dossier "
                            + parent + " doit vous appartenir et n'être modifiable par personne d'autre (chmod go-w "
                            + parent
                            + "), puis relancez.");
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createDirectory(folder, PrivateFiles.ofSealedFolders());
            } catch (FileAlreadyExistsException madeByAnotherHub) {
                LOG.debug("{} was made meanwhile", folder);
            }
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Rights.isOurs(folder)) {
            throw notOurs(folder, folder);
        }
    }

    /** Waits until no other hub unpacks, cleans or proves; what it gives is to be closed. */
    static FileChannel lock(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (!Rights.isOurs(lock)) {
            channel.close();
            throw notOurs(folder, lock);
        }
        channel.lock();
        return channel;
    }

    /**
     * Removes everything from a folder that others could enter, as earlier versions left it, then closes it. A cleaning
     * that is cut is begun again: the folder becomes private last.
     */
    static void clean(Path folder) throws IOException {
        if (Rights.isPrivate(folder)) {
            return;
        }
        Rights.set(folder, BEING_CLEANED);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, entry -> !entry.endsWith(LOCK))) {
            for (Path entry : entries) {
                remove(folder, entry);
            }
        }
        Rights.set(folder, Rights.PRIVATE_FOLDER);
    }

    private static void remove(Path folder, Path entry) throws IOException {
        if (!Rights.isOurs(entry)) {
            throw notOurs(folder, entry);
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            Rights.set(entry, Rights.PRIVATE_FOLDER);
        }
        try (Stream<Path> all = Files.walk(entry)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Rights.isOurs(path)) {
                    throw notOurs(folder, path);
                }
            }
        }
        LOG.warn(
                "{} était ouvert à d'autres comptes : ce qu'il contenait n'est pas lancé, il est retiré et refait",
                entry);
        FileSystemUtils.deleteRecursively(entry);
    }

    private static ForeignProgramsException notOurs(Path folder, Path what) {
        return new ForeignProgramsException("Les programmes de PostgreSQL ne sont pas à nous : " + what
                + " appartient à un autre compte, ou n'est pas un dossier. Rien n'a été lancé. Cherchez qui l'a mis là, puis"
                + " supprimez " + folder + " : il sera refait au prochain démarrage.");
    }
}
