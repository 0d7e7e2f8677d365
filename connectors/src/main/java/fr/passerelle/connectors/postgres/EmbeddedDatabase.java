package fr.passerelle.connectors.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL of the hub's own, as durable as an external one, and proved so. It listens on 127.0.0.1 only, behind a
 * password kept in the folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "passerelle";

    private static final Map<String, String> CONFIG = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "timezone", "UTC",
            "max_connections", "100",
            // Never the text of a statement or a row: they hold pupils' data.
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse");

    private final ServerFolder folder;
    private final Path binaries;
    private final DatabaseSettings settings;
    private final int port;
    private volatile Postmaster server;
    private boolean closed;

    private EmbeddedDatabase(ServerFolder folder, Path binaries) throws IOException, SQLException {
        this.folder = folder;
        this.binaries = binaries;
        Programs programs = Programs.in(binaries);
        OrphanedServer.stop(folder.cluster());
        OrphanedServer.stopBackends(folder.cluster());
        this.port = freePort();
        boolean isNew = !folder.isInitialised();
        if (isNew) {
            folder.clear();
            LocalPassword.make(folder.password());
            Postmaster.initialise(programs, folder.cluster(), folder.password(), folder.log());
        }
        this.settings = settings(port, NAME, LocalPassword.read(folder.password()));
        this.server = started(programs);
        if (isNew) {
            markInitialised();
        }
    }

    /** On a full disk it may fail: the server must not stay behind. */
    private void markInitialised() throws IOException {
        try {
            folder.initialised();
        } catch (IOException e) {
            server.stop();
            throw e;
        }
    }

    /**
     * Starts the server, after stopping the one that a killed hub left on the same folder.
     *
     * @param directory holds the cluster, its log and its password; made when missing
     * @param binaries where the programs of PostgreSQL are unpacked, once
     * @throws DatabaseUnavailableException with what is wrong and the remedy, in French
     */
    public static EmbeddedDatabase start(Path directory, Path binaries) {
        ServerFolder folder = ServerFolder.take(directory.toAbsolutePath().normalize());
        try {
            return new EmbeddedDatabase(folder, binaries);
        } catch (DatabaseUnavailableException e) {
            leave(folder, e);
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            leave(folder, e);
            throw unable(folder, e);
        }
    }

    /** Whether a server was ever made in a folder. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(ServerFolder.INITIALISED));
    }

    /** Whether another process owns a folder. Nothing is made. */
    public static boolean isInUse(Path directory) {
        return ServerFolder.isInUse(directory);
    }

    /**
     * How to reach the server that another process runs on a folder; empty when none does. It is nobody's but that
     * process's: the caller leaves it running.
     *
     * @throws DatabaseUnavailableException when its password cannot be read
     */
    public static Optional<DatabaseSettings> running(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        Path cluster = folder.resolve(ServerFolder.CLUSTER);
        if (OrphanedServer.of(cluster).isEmpty()) {
            return Optional.empty();
        }
        try {
            String password = LocalPassword.read(folder.resolve(ServerFolder.PASSWORD));
            return OrphanedServer.port(cluster).map(port -> settings(port, NAME, password));
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Le mot de passe de la base de " + folder
                            + " est illisible : lancez la commande avec l'utilisateur qui fait tourner Passerelle.",
                    e);
        }
    }

    /** Whether nobody else could put other programs in the place of those that are unpacked into a folder of this one. */
    public static boolean mayKeepProgramsIn(Path parent) {
        try {
            return !Rights.letsOthersReplace(parent.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops the server that a killed hub left on a folder, before the folder is removed. */
    public static void stopOrphan(Path directory) {
        OrphanedServer.stop(directory.toAbsolutePath().normalize().resolve(ServerFolder.CLUSTER));
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** Waits until the server is no more, whoever ended it. */
    void awaitEnd() throws InterruptedException {
        server.awaitEnd();
    }

    /**
     * Starts the server again, with the same data on the same port: whoever knows {@link #settings()} finds it. What a
     * killed one left is stopped first.
     *
     * @return false once {@link #close} was called
     * @throws ForeignProgramsException when its programs are not what the hub unpacked: nothing was run
     * @throws DatabaseUnavailableException when it does not start
     */
    synchronized boolean restart() {
        if (closed) {
            return false;
        }
        try {
            OrphanedServer.stop(folder.cluster());
            OrphanedServer.stopBackends(folder.cluster());
            // They lay there all the while: what was proved at the start may have been changed since.
            server = started(Programs.in(binaries));
            return true;
        } catch (IOException | SQLException e) {
            throw unable(folder, e);
        }
    }

    /** Stops the server and waits for its end: nothing of it stays behind. A second call does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        try (folder) {
            server.stop();
        } catch (IOException e) {
            throw new DatabaseUnavailableException("PostgreSQL embarqué ne s'est pas arrêté proprement.", e);
        }
    }

    private Postmaster started(Programs programs) throws IOException, SQLException {
        Map<String, String> config = new HashMap<>(CONFIG);
        Durability.SETTINGS.forEach(setting -> config.put(setting, "on"));
        Postmaster started = Postmaster.start(programs, folder.cluster(), folder.log(), port, config);
        try {
            DatabaseSettings anyCluster = settings(port, Postmaster.USER, settings.password());
            started.awaitReady(anyCluster);
            Durability.prove(new DriverManagerDataSource(anyCluster.url(), anyCluster.user(), anyCluster.password()));
            createDatabase(anyCluster);
            return started;
        } catch (SQLException e) {
            started.stop();
            if (Postmaster.isRefusal(e)) {
                throw LocalPassword.wrong(folder.password(), e);
            }
            throw e;
        } catch (IOException | RuntimeException e) {
            started.stop();
            throw e;
        }
    }

    private static void createDatabase(DatabaseSettings anyCluster) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(anyCluster.url(), anyCluster.user(), anyCluster.password());
                Statement statement = connection.createStatement();
                ResultSet known = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!known.next()) {
                statement.execute("create database " + NAME);
            }
        }
    }

    private static DatabaseSettings settings(int port, String base, String password) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + base + "?" + DatabaseSettings.OPTIONS;
        return new DatabaseSettings(url, Postmaster.USER, password);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return any.getLocalPort();
        }
    }

    private static void leave(ServerFolder folder, Exception why) {
        try {
            folder.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private static DatabaseUnavailableException unable(ServerFolder folder, Exception cause) {
        return new DatabaseUnavailableException(
                "PostgreSQL embarqué n'a pas démarré : lisez la fin de " + folder.log()
                        + " (disque plein, droits du dossier, mémoire) puis relancez.",
                cause);
    }
}
