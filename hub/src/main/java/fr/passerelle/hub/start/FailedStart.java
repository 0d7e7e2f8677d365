package fr.passerelle.hub.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The hub did not start. Whoever finds no sentence among the causes can tell where the rest was written. */
public final class FailedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Path folder;
    private final String log;

    FailedStart(@Nullable Path folder, String log, Throwable cause) {
        super(cause);
        this.folder = folder;
        this.log = log;
    }

    /** Of the hub's data; null when the settings could not be read. */
    public @Nullable Path folder() {
        return folder;
    }

    /** What libraries complained about, as text. */
    public String log() {
        return log;
    }
}
