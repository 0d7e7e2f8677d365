package fr.passerelle.hub;

import fr.passerelle.hub.cli.CheckCommand;
import fr.passerelle.hub.cli.CommandFailures;
import fr.passerelle.hub.cli.ProofCommand;
import fr.passerelle.hub.cli.RecuperationCommand;
import fr.passerelle.hub.cli.ServeCommand;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code passerelle}. Exit codes: 0 well, 1 the input has errors, 2 wrong use, 3 an outside system fails, 4 the
 * embedded database was given up.
 */
@Command(
        name = "passerelle",
        resourceBundle = "fr.passerelle.hub.cli.help",
        mixinStandardHelpOptions = true,
        version = "Passerelle 0.1.0",
        subcommands = {ServeCommand.class, CheckCommand.class, RecuperationCommand.class, CommandLine.HelpCommand.class
        })
public final class Passerelle {

    private Passerelle() {}

    public static void main(String[] args) {
        int code = commandLine().execute(args);
        // Threads of a stopped server may linger: the code is what the caller waits for.
        System.exit(code);
    }

    /** The command line, for tests too. */
    public static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Passerelle());
        ServiceLoader.load(ProofCommand.class).forEach(commands::addSubcommand);
        return commands.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(new CommandFailures());
    }
}
