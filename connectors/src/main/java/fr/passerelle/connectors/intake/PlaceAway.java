package fr.passerelle.connectors.intake;

import java.io.IOException;

/** A place cannot be reached as a whole: it is the fault of no file. The message is for operators, in French. */
public final class PlaceAway extends IOException {

    private static final long serialVersionUID = 1L;

    public PlaceAway(String message, Throwable cause) {
        super(message, cause);
    }
}
