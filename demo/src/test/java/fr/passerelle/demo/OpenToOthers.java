package fr.passerelle.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of a tree another account of the machine could open, by the rights alone. */
final class OpenToOthers {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    /** Nothing personal lies there; who may write there has a test of its own. */
    private static final String PROGRAMS = "binaries";

    private OpenToOthers() {}

    /**
     * @param sealed folders of the root whose content is made by programs that are not ours: each must be its owner's alone,
     *     what lies beneath is then out of reach
     */
    static List<String> in(Path root, Set<String> sealed) {
        List<String> open = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (folder.endsWith(PROGRAMS)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    look(folder);
                    return sealed.contains(root.relativize(folder).toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    look(file);
                    return FileVisitResult.CONTINUE;
                }

                private void look(Path path) throws IOException {
                    Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
                    rights.addAll(Files.getPosixFilePermissions(path));
                    if (!OWNER.containsAll(rights)) {
                        open.add(PosixFilePermissions.toString(rights) + " " + root.relativize(path));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open;
    }
}
