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
        boolean isPostgres = process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        // Some systems do not tell the arguments.
        return isPostgres
                && process.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(true);
    }

    private static void stop(ProcessHandle server) {
        try {
            // SIGINT is PostgreSQL's fast shutdown; Java only knows SIGTERM, which waits for every client.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchCommand) {
            server.destroy();
        }
        awaitEnd(server);
    }

    static void awaitEnd(ProcessHandle server) {
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
