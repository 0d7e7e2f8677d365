package fr.passerelle.connectors.intake.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import fr.passerelle.connectors.intake.DropPlace;
import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.PlaceAway;
import fr.passerelle.connectors.sftp.SftpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A folder of an SFTP server. One connection, taken up again when it is lost; of one thread, but for its closing. */
public final class SftpPlace implements DropPlace {

    private static final int CONNECT = (int) Duration.ofSeconds(10).toMillis();

    /** Without a word from the server for so long, it is away. */
    private static final int SILENCE = (int) Duration.ofSeconds(30).toMillis();

    private final SftpServer server;
    private final String key;
    private volatile @Nullable ChannelSftp channel;
    private String root = "";

    public SftpPlace(SftpServer server) {
        this(server, "passerelle.intake.sftp.");
    }

    /** @param key of the server in the settings, with its last dot */
    public SftpPlace(SftpServer server, String key) {
        this.server = server;
        this.key = key;
    }

    @Override
    public String label() {
        return "serveur SFTP " + server.host() + ", dossier " + server.folder();
    }

    @Override
    public Entry top() throws PlaceAway {
        try {
            ChannelSftp open = channel;
            if (open == null || !open.isConnected()) {
                close();
                open = connect();
                channel = open;
            }
            root = open.realpath(utf8(server.folder()));
            return new SftpEntry(this, "", Entry.Kind.FOLDER, 0, 0);
        } catch (JSchException | SftpException e) {
            close();
            throw new PlaceAway("le serveur SFTP " + server.host() + ":" + server.port() + " " + reason(e), e);
        }
    }

    private ChannelSftp connect() throws JSchException {
        JSch ssh = new JSch();
        ssh.addIdentity(server.identity());
        ssh.setKnownHosts(server.expected());
        Session session = ssh.getSession(server.username(), server.host(), server.port());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "publickey");
        session.setTimeout(SILENCE);
        session.connect(CONNECT);
        try {
            ChannelSftp open = (ChannelSftp) session.openChannel("sftp");
            // A name is bytes: one character for each, so that none is lost on the way there and back.
            open.setFilenameEncoding(StandardCharsets.ISO_8859_1);
            open.connect(CONNECT);
            return open;
        } catch (JSchException e) {
            session.disconnect();
            throw e;
        }
    }

    private String reason(Exception failure) {
        String told = String.valueOf(failure.getMessage());
        if (told.contains("HostKey")) {
            return "ne montre pas la clé de " + key + "known-hosts";
        }
        if (told.contains("Auth fail")
                || told.contains("invalid privatekey")
                || failure.getCause() instanceof IOException && told.contains("key")) {
            return "refuse le compte ou la clé (" + key + "username, private-key)";
        }
        boolean isAnswer = failure instanceof SftpException answer
                && (answer.id == ChannelSftp.SSH_FX_NO_SUCH_FILE || answer.id == ChannelSftp.SSH_FX_PERMISSION_DENIED);
        return isAnswer ? "n'a pas le dossier " + key + "folder, ou ne le montre pas" : "ne répond pas";
    }

    /** What is asked of the server about one entry. */
    interface Question<T> {

        T ask(ChannelSftp channel, String absolutePath) throws SftpException, IOException;
    }

    /**
     * Asks about an entry once it is sure that the way to it leads through no link.
     *
     * @param raw path under the top, a character for each byte
     */
    <T> T ask(String raw, Question<T> question) throws IOException {
        ChannelSftp open = channel;
        if (open == null || !open.isConnected()) {
            throw new PlaceAway("le serveur SFTP " + server.host() + " ne répond plus", new IOException("closed"));
        }
        try {
            String expected = raw.isEmpty() ? root : (root.equals("/") ? "" : root) + "/" + raw;
            if (!open.realpath(expected).equals(expected)) {
                throw new IOException("a link leads there");
            }
            return question.ask(open, quoted(expected));
        } catch (SftpException e) {
            switch (e.id) {
                case ChannelSftp.SSH_FX_NO_SUCH_FILE -> throw new NoSuchFileException("on the server");
                case ChannelSftp.SSH_FX_PERMISSION_DENIED -> throw new AccessDeniedException("on the server");
                default -> {
                    if (open.isConnected() && !(e.getCause() instanceof IOException)) {
                        throw new IOException("SFTP status " + e.id, e);
                    }
                    close();
                    throw new PlaceAway("le serveur SFTP " + server.host() + " ne répond plus", e);
                }
            }
        } catch (IOException e) {
            if (!open.isConnected()) {
                throw new PlaceAway("le serveur SFTP " + server.host() + " ne répond plus", e);
            }
            throw e;
        }
    }

    /** A star would mean every file: {@code rm} of a file named {@code *} would empty its folder. */
    private static String quoted(String path) {
        return path.replaceAll("([\\\\?*])", "\\\\$1");
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        ChannelSftp open = channel;
        channel = null;
        if (open != null) {
            try {
                open.getSession().disconnect();
            } catch (JSchException e) {
                // It has none any more.
            }
        }
    }
}
