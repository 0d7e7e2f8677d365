package fr.passerelle.hub.cli;

import fr.passerelle.hub.Passerelle;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/**
 * One run of the command line.
 *
 * @param out what it printed, also what it printed past picocli
 */
public record CommandRun(int code, String out, String err) {

    public static CommandRun of(Object... arguments) {
        return in(Locale.FRANCE, arguments);
    }

    /** As on a machine that speaks this language. */
    public static CommandRun in(Locale language, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Locale usual = Locale.getDefault();
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        try (PrintStream ours = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream oursErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            Locale.setDefault(language);
            System.setOut(ours);
            System.setErr(oursErr);
            CommandLine command = Passerelle.commandLine()
                    .setOut(new PrintWriter(ours, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(oursErr, true, StandardCharsets.UTF_8));
            String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
            int code = command.execute(words);
            return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
            Locale.setDefault(usual);
        }
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
