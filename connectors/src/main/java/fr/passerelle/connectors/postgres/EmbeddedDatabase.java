package fr.passerelle.connectors.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A PostgreSQL of the hub's own, as durable as an external one: zonky's library makes it for tests, with fsync off; here
 * it is switched on, and proved. It listens on 127.0.0.1 only, behind a password kept in the folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final String NAME = "passerelle";

    private final ServerFolder folder;
    private final EmbeddedPostgres server;
    private final DatabaseSettings settings;

    private EmbeddedDatabase(ServerFolder folder, EmbeddedPostgres server, DatabaseSettings settings) {
        this.folder = folder;
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts the server, after stopping the one that a killed hub left on the same folder.
     *
     * @param directory holds the cluster, its log and its password; made when missing
     * @param binaries where the binaries of PostgreSQL are unpacked, once
     * @throws DatabaseUnavailableException with what is wrong and the remedy, in French
     */
    public static EmbeddedDatabase start(Path directory, Path binaries) {
        ServerFolder folder = ServerFolder.take(directory.toAbsolutePath().normalize());
        Optional<EmbeddedPostgres> started = Optional.empty();
        try {
            OrphanedServer.stop(folder.cluster());
            Binaries.heal(binaries);
            if (!folder.isInitialised()) {
                folder.clear();
            }
            started = Optional.of(server(folder, binaries.toAbsolutePath()));
            return ready(folder, started.get());
        } catch (DatabaseUnavailableException e) {
            abandon(folder, started, e);
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            abandon(folder, started, e);
            throw new DatabaseUnavailableException(
                    "PostgreSQL embarqué n'a pas démarré : lisez la fin de " + folder.log()
                            + " (disque plein, droits du dossier, mémoire) puis relancez.",
                    e);
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
            return OrphanedServer.port(cluster).map(port -> settings(port, password));
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Le mot de passe de la base de " + folder
                            + " est illisible : lancez la commande avec l'utilisateur qui fait tourner Passerelle.",
                    e);
        }
    }

    private static DatabaseSettings settings(int port, String password) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME + "?" + DatabaseSettings.OPTIONS;
        return new DatabaseSettings(url, "postgres", password);
    }

    /** Stops the server that a killed hub left on a folder, before the folder is removed. */
    public static void stopOrphan(Path directory) {
        OrphanedServer.stop(directory.toAbsolutePath().normalize().resolve(ServerFolder.CLUSTER));
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** Stops the server and waits for its end: nothing of it stays behind. */
    @Override
    public void close() {
        Optional<ProcessHandle> process = OrphanedServer.of(folder.cluster());
        try (folder) {
            server.close();
            process.ifPresent(OrphanedServer::awaitEnd);
        } catch (IOException e) {
            throw new DatabaseUnavailableException("PostgreSQL embarqué ne s'est pas arrêté proprement.", e);
        }
    }

    private static EmbeddedPostgres server(ServerFolder folder, Path binaries) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // Never the text of a statement or a row: they hold pupils' data.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse");
        Durability.SETTINGS.forEach(setting -> builder.setServerConfig(setting, "on"));
        if (folder.isInitialised()) {
            builder.setConnectConfig("password", LocalPassword.read(folder.password()));
        }
        return builder.start();
    }

    private static EmbeddedDatabase ready(ServerFolder folder, EmbeddedPostgres server)
            throws IOException, SQLException {
        DataSource postgres = server.getPostgresDatabase();
        Durability.prove(postgres);
        createDatabase(postgres);
        String password;
        if (folder.isInitialised()) {
            password = LocalPassword.read(folder.password());
        } else {
            password = LocalPassword.set(postgres, folder.cluster(), folder.password());
            folder.initialised();
        }
        return new EmbeddedDatabase(folder, server, settings(server.getPort(), password));
    }

    private static void createDatabase(DataSource postgres) throws SQLException {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement();
                ResultSet known = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!known.next()) {
                statement.execute("create database " + NAME);
            }
        }
    }

    private static void abandon(ServerFolder folder, Optional<EmbeddedPostgres> started, Exception why) {
        try (folder) {
            if (started.isPresent()) {
                started.get().close();
            }
            OrphanedServer.stop(folder.cluster());
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
        }
    }
}
