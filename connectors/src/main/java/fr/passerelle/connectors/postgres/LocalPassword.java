package fr.passerelle.connectors.postgres;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;

/** The other users of the machine must not read pupils' data: the embedded server asks for a password of its own. */
final class LocalPassword {

    private static final int BYTES = 32;
    private static final String RULES = """
            # Written by Passerelle: this machine only, with the password kept beside.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private LocalPassword() {}

    static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /** Gives the new server a password, kept in a file that its owner alone can read. */
    static String set(DataSource server, Path cluster, Path file) throws IOException, SQLException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        PrivateFiles.write(file, password.getBytes(StandardCharsets.US_ASCII));
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            PrivateFiles.write(cluster.resolve("pg_hba.conf"), RULES.getBytes(StandardCharsets.US_ASCII));
            statement.execute("select pg_reload_conf()");
        }
        return password;
    }
}
