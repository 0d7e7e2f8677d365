package fr.passerelle.simulators.sftp;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** Key pairs in files, in the format of OpenSSH. */
final class Keys {

    private static final int BITS = 256;

    private Keys() {}

    /** The key pair of a file; made, with a file that only its owner reads, when there is none. */
    static KeyPair ofFile(Path file, String comment) throws IOException, GeneralSecurityException {
        if (Files.notExists(file)) {
            write(KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", BITS), file, comment);
        }
        return new FileKeyPairProvider(file).loadKeys(null).iterator().next();
    }

    private static void write(KeyPair pair, Path file, String comment) throws IOException, GeneralSecurityException {
        // Beside, then moved: a process killed here leaves no half key behind.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (OutputStream out = PrivateFiles.newOutputStream(draft)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, comment, null, out);
        }
        Files.move(draft, file);
    }
}
