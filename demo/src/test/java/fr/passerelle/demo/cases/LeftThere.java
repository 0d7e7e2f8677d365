package fr.passerelle.demo.cases;

import java.nio.file.Path;

/** Files that the hub must never take: half-written ones, and what desktops leave behind. */
final class LeftThere {

    private LeftThere() {}

    static boolean isLeftAlone(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".filepart")
                || name.endsWith(".crdownload")
                || name.startsWith("~$")
                || name.equals("Thumbs.db");
    }
}
