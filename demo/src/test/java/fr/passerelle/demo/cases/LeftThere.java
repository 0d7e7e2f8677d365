package fr.passerelle.demo.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Files that the hub must never take: half-written ones, and what desktops leave behind. */
final class LeftThere {

    private static final List<String> OF_SENDERS =
            List.of(".filepart", ".crdownload", ".part", ".partial", ".tmp", ".uploading");

    private static final Set<String> OF_DESKTOPS = Set.of("Thumbs.db", "desktop.ini");

    private LeftThere() {}

    static boolean isLeftAlone(Path file) {
        String name = file.getFileName().toString();
        return OF_SENDERS.stream().anyMatch(name::endsWith)
                || name.startsWith("~")
                || name.startsWith(".")
                || name.endsWith("~")
                || OF_DESKTOPS.contains(name);
    }
}
