package fr.passerelle.bench.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Runs another program's {@code main} until its own input ends: whoever started it, even killed, leaves no server
 * behind. Arguments: the class, then what it is given.
 */
public final class Tethered {

    private Tethered() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread tether = new Thread(Tethered::awaitEndOfInput, "tether");
        tether.setDaemon(true);
        tether.start();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            System.err.println("bench : " + gone.getMessage());
        }
        System.exit(0);
    }
}
