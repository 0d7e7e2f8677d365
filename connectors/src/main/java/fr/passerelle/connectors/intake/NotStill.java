package fr.passerelle.connectors.intake;

import java.io.IOException;

/** A file is not the one that was seen: whoever dropped it writes it again. It is left as it is, and taken once it is still. */
public final class NotStill extends IOException {

    private static final long serialVersionUID = 1L;

    public NotStill() {
        super("it changed since it was seen");
    }
}
