package fr.passerelle.bench.served;

import java.util.List;

/**
 * The program that is served.
 *
 * @param main its class, whose command {@code serve} runs the hub: nobody above the hub knows it but by name
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

    public static HubProgram asLaunched(String main) {
        return new HubProgram(main, LAUNCHER_FLAGS);
    }
}
