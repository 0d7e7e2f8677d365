package fr.passerelle.connectors.postgres;

import fr.passerelle.domain.file.Sha256;
import fr.passerelle.mappings.files.PrivateFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, as they come with the hub: in a jar of its class path, built by zonky. */
final class Archive {

    private static final int OWNER_RUNS = 0100;

    private final byte[] bytes;

    private Archive(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws DatabaseUnavailableException when the hub was built for another kind of machine */
    static Archive ofThisMachine() throws IOException {
        String name = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream found = Archive.class.getResourceAsStream(name)) {
            if (found == null) {
                throw new DatabaseUnavailableException(
                        "PostgreSQL embarqué manque pour cette machine (" + name.substring(1)
                                + ") : construisez Passerelle sur une machine du même genre, ou donnez PASSERELLE_DATABASE_URL.");
            }
            return new Archive(found.readAllBytes());
        }
    }

    /** SHA-256 of the whole. */
    String digest() {
        return Sha256.hex(bytes);
    }

    /**
     * Unpacks everything, for us alone.
     *
     * @param folder new, empty, private
     * @return what was unpacked, as {@link Contents} tells it; told by the archive, not read again from the disk
     */
    Map<String, String> unpack(Path folder) throws IOException {
        Map<String, String> unpacked = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                Files.createDirectories(target.getParent(), PrivateFiles.ofSealedFolders());
                if (entry.isDirectory()) {
                    Files.createDirectories(target, PrivateFiles.ofSealedFolders());
                } else {
                    unpacked.put(Contents.name(folder, target), laid(entry, tar, target));
                }
            }
        }
        return unpacked;
    }

    private static String laid(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return Contents.link(Path.of(entry.getLinkName()));
        }
        DigestInputStream digested = new DigestInputStream(content, Sha256.digest());
        boolean isProgram = (entry.getMode() & OWNER_RUNS) != 0;
        try (OutputStream file = Channels.newOutputStream(Files.newByteChannel(
                target,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                isProgram ? PrivateFiles.ofSealedFolders() : PrivateFiles.ofSealedFiles()))) {
            digested.transferTo(file);
        }
        return Contents.file(digested.getMessageDigest());
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : "x86_64";
    }
}
