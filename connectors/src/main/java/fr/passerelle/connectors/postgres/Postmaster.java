package fr.passerelle.connectors.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the server: a process of its own, which outlives a hub that is killed. It is started without zonky's
 * launcher, which opens the folder of the programs to everybody and unpacks them unseen (ADR 0018).
 */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After a kill, what was committed is read again before anybody is answered: cut short, it would begin anew for ever. */
    private static final Duration REPLAY = Duration.ofMinutes(15);

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final int LOGIN_SECONDS = 10;

    /** SQLSTATE of a server that is on its way: it answers, and takes nobody yet. */
    private static final String STARTING = "57P03";

    /** Of SQLSTATE: the password is not the right one. */
    private static final String NOT_AUTHORISED = "28";

    /** The superuser, and the base that every cluster has. */
    static final String USER = "postgres";

    /** Of scram-sha-256: many would slow down who guesses; 256 bits by chance are guessed by nobody, and each connection pays. */
    private static final String ITERATIONS = "scram_iterations=1";

    private final Process process;

    private Postmaster(Process process) {
        this.process = process;
    }

    /** Makes a cluster that asks for a password from its first start on. */
    static void initialise(Programs programs, Path cluster, Path password, Path log) throws IOException {
        Process initdb = started(
                programs.command(
                        "initdb",
                        List.of(
                                "-D",
                                cluster.toString(),
                                "-U",
                                USER,
                                "-A",
                                "scram-sha-256",
                                "-c",
                                ITERATIONS,
                                "--pwfile",
                                password.toString(),
                                "-E",
                                "UTF-8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8")),
                log);
        if (!ends(initdb, PATIENCE.toMillis()) || initdb.exitValue() != 0) {
            initdb.destroyForcibly();
            throw new IOException("initdb did not end well");
        }
    }

    /** Starts a server on a cluster; {@link #awaitReady} says when it answers. */
    static Postmaster start(Programs programs, Path cluster, Path log, int port, Map<String, String> config)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        config.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        return new Postmaster(started(programs.command("postgres", arguments), log));
    }

    /**
     * @throws SQLException when the server refuses us for good
     * @throws IOException when it ends, does not answer in a minute, or replays its journal for a quarter of an hour
     */
    void awaitReady(DatabaseSettings settings) throws IOException, SQLException {
        long began = System.nanoTime();
        @Nullable SQLException last = null;
        while (System.nanoTime() - began < (isStarting(last) ? REPLAY : PATIENCE).toNanos()) {
            if (ends(process, LOOK_EVERY_MILLIS)) {
                throw new IOException("postgres ended with " + process.exitValue());
            }
            try (Connection answered = DriverManager.getConnection(
                    settings.url() + "&loginTimeout=" + LOGIN_SECONDS, settings.user(), settings.password())) {
                LOG.debug("{} answers", answered.getCatalog());
                return;
            } catch (SQLException e) {
                if (isRefusal(e)) {
                    throw e;
                }
                last = e;
            }
        }
        throw new IOException("postgres does not answer", last);
    }

    private static boolean isStarting(@Nullable SQLException last) {
        return last != null && STARTING.equals(last.getSQLState());
    }

    static boolean isRefusal(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(NOT_AUTHORISED);
    }

    /** Waits for the end of the process, whatever ends it. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once but in order: what is committed is kept, who is connected is cut. */
    void stop() {
        if (process.isAlive()) {
            OrphanedServer.stop(process.toHandle());
        }
    }

    private static Process started(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static boolean ends(Process process, long millis) throws IOException {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL works", e);
        }
    }
}
