package fr.passerelle.hub.cli;

import fr.passerelle.domain.trouble.Mendable;
import fr.passerelle.hub.start.ErrorFile;
import fr.passerelle.hub.start.FailedStart;
import fr.passerelle.hub.start.UnreadableValue;
import fr.passerelle.hub.wiring.DatabaseRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever ended a command into French sentences with their remedy; a stack trace, when one is of use, goes to a file. */
public final class CommandFailures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Mendable mendable) {
                return say(command, mendable.getMessage(), mendable.exitCode());
            }
            if (cause instanceof org.springframework.boot.context.properties.bind.BindException unreadable) {
                return say(command, UnreadableValue.of(unreadable).line(), ExitCode.WRONG_USE);
            }
            Optional<String> outside = outside(cause);
            if (outside.isPresent()) {
                return say(command, outside.get(), ExitCode.OUTSIDE_FAILED);
            }
        }
        return say(command, unforeseen(failure), ExitCode.OUTSIDE_FAILED);
    }

    private static Optional<String> outside(Throwable cause) {
        if (cause instanceof PortInUseException taken) {
            return Optional.of("Le port " + taken.getPort()
                    + " est déjà pris : arrêtez l'autre programme, ou choisissez un autre port (--port N).");
        }
        if (cause instanceof BindException) {
            return Optional.of(
                    "Un port est déjà pris : arrêtez l'autre programme, ou choisissez un autre port (--port).");
        }
        return isDisk(cause) ? Optional.of(disk(cause)) : DatabaseRefusal.of(cause);
    }

    private static String unforeseen(Exception failure) {
        FailedStart start = failure instanceof FailedStart failed ? failed : null;
        Path folder = start == null ? null : start.folder();
        String where = ErrorFile.write(folder, failure, start == null ? "" : start.log())
                .map(file -> "Le détail est dans " + file + " : joignez-le à votre demande d'aide.")
                .orElse("Le détail n'a pu être écrit nulle part : libérez de la place, puis recommencez.");
        return "La commande a échoué : " + root(failure) + ". " + where;
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return root.getClass().getSimpleName()
                + (message == null || message.isBlank()
                        ? ""
                        : " (" + message.strip().lines().findFirst().orElse("") + ")");
    }

    private static boolean isDisk(Throwable cause) {
        return cause instanceof FileSystemException
                || (cause instanceof IOException || cause instanceof UncheckedIOException)
                        && String.valueOf(cause.getMessage()).contains("No space left");
    }

    private static String disk(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("No space left")) {
            return "Le disque est plein : libérez de la place, ou choisissez un autre dossier (--data).";
        }
        return cause instanceof AccessDeniedException
                ? "Accès refusé à " + message + " : vérifiez les droits, ou choisissez un autre dossier (--data)."
                : "Fichier ou dossier inutilisable : " + message;
    }

    private static int say(CommandLine command, String message, int code) {
        message.lines().forEach(line -> command.getErr().println("passerelle : " + line));
        command.getErr().flush();
        return code;
    }
}
