package fr.passerelle.domain.trouble;

import java.util.List;
import java.util.stream.Collectors;

/** Settings, or what they name, that the hub cannot start with: the message is one line a fault. */
public final class UnusableSetting extends RuntimeException implements Mendable {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param faults one at least; a wrong setting outweighs what is in the way outside */
    public UnusableSetting(List<Fault> faults) {
        super(faults.stream().map(Fault::line).collect(Collectors.joining("\n")));
        this.exitCode = faults.stream().mapToInt(Fault::exitCode).min().orElse(WRONG_USE);
    }

    @Override
    public int exitCode() {
        return exitCode;
    }
}
