package fr.passerelle.connectors.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who owns a file and who may write to it. A system without POSIX rights says nothing, and is believed. */
final class Rights {

    static final String PRIVATE_FOLDER = "rwx------";

    private static final int OTHERS_WRITE = 0002;
    private static final int GROUP_WRITES = 0020;
    private static final int STICKY = 01000;

    private Rights() {}

    static boolean areKept() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }

    /** The account that we are. */
    static boolean isRoot() {
        return areKept() && us() == 0;
    }

    static void set(Path path, String rights) throws IOException {
        if (areKept()) {
            Set<PosixFilePermission> all = PosixFilePermissions.fromString(rights);
            Files.setPosixFilePermissions(path, all);
        }
    }

    /** Whether a folder of ours lets its owner in and nobody else. */
    static boolean isPrivate(Path folder) throws IOException {
        return !areKept()
                || PosixFilePermissions.fromString(PRIVATE_FOLDER)
                        .equals(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
    }

    static boolean isOurs(Path path) throws IOException {
        return !areKept() || owner(path) == us();
    }

    /** What is wrong with a file that only we should be able to change, in French; empty when nothing is. */
    static Optional<String> fault(Path path) throws IOException {
        if (!areKept()) {
            return Optional.empty();
        }
        if (!isOurs(path)) {
            return Optional.of("appartient à un autre compte");
        }
        boolean isWritable = !Files.isSymbolicLink(path) && (mode(path) & (OTHERS_WRITE | GROUP_WRITES)) != 0;
        return isWritable ? Optional.of("modifiable par d'autres comptes") : Optional.empty();
    }

    /**
     * Whether others could put something else in the place of what lies in a folder. A sticky folder such as {@code /tmp}
     * protects what is ours; a group that bears its owner's name has no other member.
     */
    static boolean letsOthersReplace(Path folder) throws IOException {
        if (!areKept()) {
            return false;
        }
        int owner = owner(folder);
        int mode = mode(folder);
        boolean isOthers = owner != us() && owner != 0;
        boolean isOpen = (mode & OTHERS_WRITE) != 0 || (mode & GROUP_WRITES) != 0 && !isGroupOfOne(folder);
        return isOthers || isOpen && (mode & STICKY) == 0;
    }

    private static boolean isGroupOfOne(Path folder) throws IOException {
        Map<String, Object> names = Files.readAttributes(folder, "posix:owner,group", LinkOption.NOFOLLOW_LINKS);
        return String.valueOf(names.get("owner")).equals(String.valueOf(names.get("group")));
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    }

    private static int us() {
        return (int) new UnixSystem().getUid();
    }
}
