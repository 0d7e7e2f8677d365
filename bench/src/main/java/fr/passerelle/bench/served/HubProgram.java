package fr.passerelle.bench.served;

import fr.passerelle.hub.Passerelle;
import java.util.List;

/**
 * The program that is served.
 *
 * @param main its class, whose command {@code serve} runs the hub
 * @param flags of its virtual machine, those of the launcher
 */
public record HubProgram(String main, List<String> flags) {

    public HubProgram {
        flags = List.copyOf(flags);
    }

    /** The heap, the collector, the compilers and the end without memory that the launcher gives to {@code serve}. */
    public static final List<String> LAUNCHER_FLAGS = List.of(
            "-Xms64m",
            "-Xmx448m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    /** As the launcher runs it. */
    public static HubProgram asLaunched() {
        return new HubProgram(Passerelle.class.getName(), LAUNCHER_FLAGS);
    }
}
