package fr.passerelle.connectors.intake;

import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One file stays where it lies, and why. */
public final class LeftThere extends IOException {

    private static final long serialVersionUID = 1L;

    private final LeftCause why;

    public LeftThere(LeftCause why, @Nullable Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public LeftCause why() {
        return why;
    }
}
