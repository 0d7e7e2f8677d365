package fr.passerelle.simulators.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpSimulatorTest {

    private static final int PATIENCE = 5_000;

    @TempDir
    Path folder;

    private SftpSimulator server;

    @BeforeEach
    void start() {
        server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileIsDroppedAndFetchedBack() throws Exception {
        byte[] content = "élève".getBytes(StandardCharsets.UTF_8);
        Session session = connect(server.username(), server.clientKey(), server.knownHosts());
        try {
            ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
            sftp.connect(PATIENCE);
            sftp.mkdir("/intake");
            sftp.put(new ByteArrayInputStream(content), "/intake/export.zip");
            try (InputStream back = sftp.get("/intake/export.zip")) {
                assertThat(back.readAllBytes()).isEqualTo(content);
            }
        } finally {
            session.disconnect();
        }
        assertThat(folder.resolve("root/intake/export.zip")).hasBinaryContent(content);
    }

    @Test
    void theClientSeesNothingAboveItsFolder() throws Exception {
        Session session = connect(server.username(), server.clientKey(), server.knownHosts());
        try {
            ChannelSftp sftp = (ChannelSftp) session.openChannel("sftp");
            sftp.connect(PATIENCE);

            assertThatThrownBy(() -> sftp.get("/../keys/known_hosts")).isInstanceOf(SftpException.class);
        } finally {
            session.disconnect();
        }
    }

    @Test
    void aServerWithAnotherKeyIsNotTrusted() throws Exception {
        try (SftpSimulator other = SftpSimulator.start(folder.resolve("root2"), folder.resolve("keys2"))) {
            String line = Files.readString(other.knownHosts()).replace(":" + other.port(), ":" + server.port());
            Path wrong = Files.writeString(folder.resolve("wrong_hosts"), line);

            assertThatThrownBy(() -> connect(server.username(), server.clientKey(), wrong))
                    .isInstanceOf(JSchChangedHostKeyException.class);
        }
    }

    @Test
    void anUnknownKeyAndAnUnknownUserStayOutside() throws Exception {
        try (SftpSimulator other = SftpSimulator.start(folder.resolve("root2"), folder.resolve("keys2"))) {
            assertThatThrownBy(() -> connect(server.username(), other.clientKey(), server.knownHosts()))
                    .isInstanceOf(JSchException.class)
                    .hasMessageContaining("Auth fail");
        }
        assertThatThrownBy(() -> connect("root", server.clientKey(), server.knownHosts()))
                .isInstanceOf(JSchException.class)
                .hasMessageContaining("Auth fail");
    }

    @Test
    void aPasswordIsWorthNothing() throws Exception {
        JSch ssh = new JSch();
        ssh.setKnownHosts(server.knownHosts().toString());
        Session session = ssh.getSession(server.username(), "127.0.0.1", server.port());
        session.setPassword(server.username());

        assertThatThrownBy(() -> session.connect(PATIENCE)).hasMessageContaining("Auth fail");
    }

    @Test
    void aRestartedServerIsTheSameOnAnotherPort() throws Exception {
        String before = Files.readString(server.knownHosts());
        byte[] key = Files.readAllBytes(server.clientKey());
        server.close();

        start();

        assertThat(Files.readAllBytes(server.clientKey())).isEqualTo(key);
        assertThat(hostKey(Files.readString(server.knownHosts()))).isEqualTo(hostKey(before));
        assertThat(Files.readString(server.knownHosts())).startsWith("[127.0.0.1]:" + server.port() + " ecdsa-sha2");
        connect(server.username(), server.clientKey(), server.knownHosts()).disconnect();
    }

    @Test
    void onlyTheOwnerReadsThePrivateKey() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.clientKey())))
                .isEqualTo("rw-------");
    }

    private static String hostKey(String knownHosts) {
        return knownHosts.split(" ")[2];
    }

    private Session connect(String user, Path key, Path knownHosts) throws JSchException {
        JSch ssh = new JSch();
        ssh.setKnownHosts(knownHosts.toString());
        ssh.addIdentity(key.toString());
        Session session = ssh.getSession(user, "127.0.0.1", server.port());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.connect(PATIENCE);
        return session;
    }
}
