package fr.passerelle.simulators.sftp;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * An SFTP server on a free port of the loopback. It shows one folder, and lets one user in by one key. Its keys are kept:
 * started again on the same folder it is the same server, on another port.
 */
public final class SftpSimulator implements AutoCloseable {

    private static final String USERNAME = "passerelle";
    private static final String LOOPBACK = "127.0.0.1";

    private final SshServer server;
    private final Path clientKey;
    private final Path knownHosts;

    private SftpSimulator(Path root, Path keyDir, int port) throws IOException, GeneralSecurityException {
        PrivateFiles.createDirectories(root);
        PrivateFiles.createDirectories(keyDir);
        KeyPair host = Keys.ofFile(keyDir.resolve("host_ecdsa"), "sftp-simulator");
        clientKey = keyDir.resolve("client_ecdsa");
        KeyPair client = Keys.ofFile(clientKey, USERNAME);
        server = SshServer.setUpDefaultServer();
        server.setHost(LOOPBACK);
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator(
                (user, key, session) -> USERNAME.equals(user) && KeyUtils.compareKeys(client.getPublic(), key));
        // Nothing but the key: no password, no keyboard, no shell.
        server.setPasswordAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(null);
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        server.start();
        knownHosts = keyDir.resolve("known_hosts");
        String line = "[" + LOOPBACK + "]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic());
        PrivateFiles.write(knownHosts, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param root what the client sees as {@code /}; made when it does not exist
     * @param keyDir where the keys and the known_hosts file are kept; made when it does not exist
     * @throws UncheckedIOException when the folders or the port cannot be used
     */
    public static SftpSimulator start(Path root, Path keyDir) {
        return start(root, keyDir, 0);
    }

    /**
     * The same on a given port: a server that was away and is back.
     *
     * @param port 0 for a free one
     */
    public static SftpSimulator start(Path root, Path keyDir, int port) {
        try {
            return new SftpSimulator(root, keyDir, port);
        } catch (IOException e) {
            throw new UncheckedIOException("the SFTP simulator cannot start", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the SFTP simulator cannot make its keys", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String username() {
        return USERNAME;
    }

    /** Private key of the only client, in OpenSSH's format, without passphrase. */
    public Path clientKey() {
        return clientKey;
    }

    /** A known_hosts file with the line of this server, for its present port. */
    public Path knownHosts() {
        return knownHosts;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
