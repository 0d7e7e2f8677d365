package fr.passerelle.connectors.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived its hub ({@code kill -9}). It holds the data directory: it is stopped before a new one
 * starts. To be called by the only owner of the directory.
 */
final class OrphanedServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    /** Line of {@code postmaster.pid}, from 0. */
    private static final int PORT = 3;

    private OrphanedServer() {}

    /** The live server of a data directory, if any. A number given anew to another process is not one. */
    static Optional<ProcessHandle> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                            .filter(process -> isServerOf(cluster, process.info()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Le dossier " + cluster + " est illisible : vérifiez ses droits.", e);
        }
    }

    /** The port that a live server listens on; empty while it has not come that far. */
    static Optional<Integer> port(Path cluster) throws IOException {
        List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        return lines.size() <= PORT
                ? Optional.empty()
                : Optional.of(Integer.parseInt(lines.get(PORT).strip()));
    }

    /** Stops it, and waits until it is gone. Its lock file is removed, whoever bears its number now. */
    static void stop(Path cluster) {
        Optional<ProcessHandle> server = of(cluster);
        server.ifPresent(OrphanedServer::stop);
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new DatabaseUnavailableException("Le dossier " + cluster + " est protégé : vérifiez ses droits.", e);
        }
    }

    private static boolean isServerOf(Path cluster, ProcessHandle.Info process) {
        // Some systems do not tell the arguments.
        return isPostgres(process)
                && process.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(true);
    }

    private static boolean isPostgres(ProcessHandle.Info process) {
        return process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    /**
     * Stops what a killed server left of itself, which nobody commands any more and which holds its memory: a new one
     * would not start. Found by their working folder, which they keep; on a system that does not tell it, they end by
     * themselves a little later.
     */
    static void stopBackends(Path cluster) {
        ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process.info()))
                .filter(process -> worksIn(cluster, process.pid()))
                // SIGQUIT is what their server would send for an immediate end.
                .forEach(process -> {
                    signal(process, "-QUIT");
                    process.onExit()
                            .completeOnTimeout(process, A_MOMENT.toSeconds(), TimeUnit.SECONDS)
                            .join();
                });
    }

    private static boolean worksIn(Path cluster, long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(cluster.toRealPath());
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    /** Stops a server at once but in order, and waits for its end. */
    static void stop(ProcessHandle server) {
        // SIGINT is PostgreSQL's fast shutdown; Java only knows SIGTERM, which waits for every client.
        signal(server, "-INT");
        awaitEnd(server);
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchCommand) {
            process.destroy();
        }
    }

    private static void awaitEnd(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Arrêt demandé pendant l'attente de PostgreSQL.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new DatabaseUnavailableException(
                    "Un serveur PostgreSQL resté d'un arrêt brutal ne s'arrête pas : arrêtez le processus "
                            + server.pid() + " puis relancez.",
                    e);
        }
    }
}
