package fr.passerelle.house;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;

/**
 * A published flaw of a library, a line of {@code advisories.csv}.
 *
 * @param library {@code group:artifact}; a {@code *} at its end stands for any rest
 * @param from first version that is affected, empty for all the earlier ones
 * @param before first version that is not affected, empty when there is none
 * @param accepted why it does not reach us, empty when it would
 */
record Advisory(String library, String from, String before, String id, String flaw, String accepted) {

    private static final int CELLS = 6;

    /** A library that runs, as Maven names it. */
    record Library(String name, String version) {

        /** {@code group:artifact:jar:version:scope}, with a classifier before the version or without. */
        static Library of(String listed) {
            List<String> parts = List.of(listed.strip().split("[: ]"));
            int scope = Math.max(parts.indexOf("compile"), parts.indexOf("runtime"));
            return new Library(parts.get(0) + ":" + parts.get(1), parts.get(scope - 1));
        }
    }

    static Advisory of(String line) {
        String[] cells = line.split(";", CELLS);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(CELLS + " cells are wanted: " + line);
        }
        return new Advisory(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    boolean concerns(Library one) {
        boolean isOfIt = library.endsWith("*")
                ? one.name().startsWith(library.substring(0, library.length() - 1))
                : one.name().equals(library);
        return isOfIt
                && (from.isEmpty() || compare(one.version(), from) >= 0)
                && (before.isEmpty() || compare(one.version(), before) < 0);
    }

    private static int compare(String one, String other) {
        return Version.parse(one).compareTo(Version.parse(other));
    }
}
