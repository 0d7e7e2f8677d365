package fr.passerelle.hub.cli;

import fr.passerelle.connectors.broker.BrokerUnavailableException;
import fr.passerelle.connectors.postgres.DatabaseUnavailableException;
import fr.passerelle.hub.wiring.MissingSetting;
import fr.passerelle.hub.wiring.UnusableDirectory;
import fr.passerelle.hub.wiring.UnusableSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.ResolvableType;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever ended a command into a French sentence with a remedy; the stack trace goes to the log. */
public final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (!(failure instanceof Trouble)) {
            // What a person can mend needs no stack trace; before the hub has a log file it would end on the terminal.
            LoggerFactory.getLogger(Failures.class).error("La commande a échoué", failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Trouble trouble) {
                return say(command, trouble.getMessage(), trouble.exitCode());
            }
            if (isSetting(cause)) {
                return say(command, String.valueOf(cause.getMessage()), ExitCode.WRONG_USE);
            }
            if (cause instanceof org.springframework.boot.context.properties.bind.BindException unreadable) {
                return say(command, unreadable(unreadable), ExitCode.WRONG_USE);
            }
            if (cause instanceof PortInUseException taken) {
                return say(command, portTaken(taken.getPort()), ExitCode.OUTSIDE_FAILED);
            }
            if (cause instanceof BindException) {
                return say(
                        command,
                        "Un port est déjà pris : arrêtez l'autre programme, ou choisissez un autre port (--port).",
                        ExitCode.OUTSIDE_FAILED);
            }
            if (cause instanceof BrokerUnavailableException unavailable) {
                return say(command, unavailable.getMessage(), ExitCode.OUTSIDE_FAILED);
            }
            if (cause instanceof DatabaseUnavailableException unavailable) {
                return say(command, unavailable.getMessage(), ExitCode.OUTSIDE_FAILED);
            }
            if (isDisk(cause)) {
                return say(command, disk(cause), ExitCode.OUTSIDE_FAILED);
            }
        }
        String cause = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return say(
                command,
                "La commande a échoué : " + cause + "\nLe détail est dans le journal.",
                ExitCode.OUTSIDE_FAILED);
    }

    /** The sentence for a taken port. */
    public static String portTaken(int port) {
        return "Le port " + port
                + " est déjà pris : arrêtez l'autre programme, ou choisissez un autre port (--port N).";
    }

    private static String unreadable(org.springframework.boot.context.properties.bind.BindException setting) {
        ResolvableType type = setting.getTarget().getType();
        Object[] choices = type.resolve(Object.class).isEnum()
                ? type.resolve(Object.class).getEnumConstants()
                : type.getGeneric(0).resolve(Object.class).getEnumConstants();
        return "Le réglage " + setting.getName() + " est illisible"
                + (choices == null ? "" : " (valeurs possibles : " + words(choices) + ")")
                + " : corrigez sa valeur (config/application.yml ou l'environnement), puis relancez.";
    }

    private static String words(Object[] choices) {
        return Stream.of(choices).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static boolean isSetting(Throwable cause) {
        return cause instanceof MissingSetting
                || cause instanceof UnusableSetting
                || cause instanceof UnusableDirectory;
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
        command.getErr().println("passerelle : " + message);
        command.getErr().flush();
        return code;
    }
}
