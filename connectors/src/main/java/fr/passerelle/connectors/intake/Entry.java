package fr.passerelle.connectors.intake;

import java.io.IOException;
import java.util.List;

/**
 * Something that lies in a place where files are dropped, as it was seen: a link is a link, whatever it leads to. What is
 * asked of it later is asked by the same way down from the top of the place, and no link is followed then either.
 */
public interface Entry {

    /** What an entry is itself. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** A pipe, a socket, a device: opening one may wait for ever. */
        OTHER,
        /** The system names it and tells nothing about it. */
        UNKNOWN
    }

    /** Under the place, parts separated by {@code /}; empty for its top. See {@link EntryName} for what is not UTF-8. */
    String path();

    Kind kind();

    /** In bytes. */
    long size();

    /** When it was changed last, by the clock of whoever keeps it: good for telling a change, not for telling an age. */
    long modified();

    /**
     * What lies in this folder, in no order.
     *
     * @param most entries that are given, however many there are: memory must not depend on who drops how much
     * @throws IOException when it is no folder any more, or cannot be read
     */
    Listing entries(int most) throws IOException;

    /**
     * @param entries those that were looked at
     * @param more whether others lie there too
     */
    record Listing(List<Entry> entries, boolean more) {}

    /**
     * The whole content of this file.
     *
     * @param most bytes
     * @throws NotStill when it is not, or not any more, as it was seen
     * @throws IOException when it is no file any more, grew beyond the most, or cannot be read
     */
    byte[] read(long most) throws IOException;

    /**
     * Removes this file; that it is gone already is well.
     *
     * @throws NotStill when another content may have come since it was seen: it stays
     */
    void remove() throws IOException;

    /** The last part of the path. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** The path without its last part; empty for what lies at the top. */
    default String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }
}
