package fr.passerelle.mappings.files;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who besides the hub's own account may open what the hub writes: nobody, unless the site shares it with a group.
 * Others are never let in.
 */
public enum Umask {
    /** Nobody. */
    ALONE("077", "rwx------"),
    /** The group reads. */
    GROUP_READS("027", "rwxr-x---"),
    /** The group reads and writes. */
    GROUP_WRITES("007", "rwxrwx---");

    /** Variable of the environment, read by the launcher too. */
    public static final String SETTING = "PASSERELLE_UMASK";

    private final String mask;
    private final String folders;

    Umask(String mask, String folders) {
        this.mask = mask;
        this.folders = folders;
    }

    /** What the environment asks for; {@link #ALONE} when it says nothing, empty when it says anything else. */
    public static Optional<Umask> of(Map<String, String> environment) {
        String asked = environment.getOrDefault(SETTING, "").strip();
        for (Umask umask : values()) {
            if (asked.isEmpty() || asked.equals(umask.mask)) {
                return Optional.of(umask);
            }
        }
        return Optional.empty();
    }

    Set<PosixFilePermission> folders() {
        return PosixFilePermissions.fromString(folders);
    }

    Set<PosixFilePermission> files() {
        return PosixFilePermissions.fromString(folders.replace('x', '-'));
    }

    /** Rights in octal digits, such as {@code 750}. */
    static String octal(Set<PosixFilePermission> rights) {
        int bits = 0;
        for (PosixFilePermission each : PosixFilePermission.values()) {
            bits = bits * 2 + (rights.contains(each) ? 1 : 0);
        }
        return Integer.toOctalString(bits);
    }
}
