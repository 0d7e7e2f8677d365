package fr.passerelle.connectors.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL for tests: the programs of the hub, started as the hub starts them, fast and forgetful. */
public final class FastServer implements AutoCloseable {

    /** Unpacked once for all modules; each account of the machine has its own. */
    static final Path PROGRAMS =
            Path.of(System.getProperty("java.io.tmpdir"), "passerelle-postgres-" + System.getProperty("user.name"));

    private static final Map<String, String> FORGETFUL = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "timezone", "UTC",
            "max_connections", "300",
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off");

    private final Path folder;
    private final Postmaster server;
    private final int port;
    private final String password;

    private FastServer() throws IOException, SQLException {
        folder = Files.createTempDirectory("passerelle-pg");
        Programs programs = Programs.in(PROGRAMS);
        password = LocalPassword.make(folder.resolve("password"));
        Path log = folder.resolve("log");
        Path cluster = folder.resolve("cluster");
        Postmaster.initialise(programs, cluster, folder.resolve("password"), log);
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = any.getLocalPort();
        }
        server = Postmaster.start(programs, cluster, log, port, FORGETFUL);
        server.awaitReady(database("postgres"));
    }

    public static FastServer start() throws IOException, SQLException {
        return new FastServer();
    }

    public DatabaseSettings database(String name) {
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?logServerErrorDetail=false",
                "postgres",
                password);
    }

    @Override
    public void close() throws IOException {
        server.stop();
        FileSystemUtils.deleteRecursively(folder);
    }
}
