package fr.passerelle.connectors.postgres;

import fr.passerelle.domain.file.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in a folder: by name, the digest of each file and the target of each link. Folders are not told. */
final class Contents {

    private Contents() {}

    /**
     * Looks at everything, links not followed.
     *
     * @param but the name of a file that is not told
     */
    static Map<String, String> of(Path folder, String but) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> told = all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.equals(folder.resolve(but)))
                    .toList();
            // In parallel: the hub starts with the first compiler alone, for which a digest is work.
            return new TreeMap<>(
                    told.parallelStream().collect(Collectors.toMap(path -> name(folder, path), Contents::told)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The first name, and what is wrong with it in French, where they differ. */
    static Optional<String> difference(Map<String, String> expected, Map<String, String> found) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        return names.stream()
                .filter(name -> !found.getOrDefault(name, "").equals(expected.getOrDefault(name, "")))
                .findFirst()
                .map(name -> name + ", "
                        + (!found.containsKey(name) ? "absent" : expected.containsKey(name) ? "modifié" : "ajouté"));
    }

    static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    static String link(Path target) {
        return "-> " + target;
    }

    static String file(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String told(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return link(Files.readSymbolicLink(path));
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                return "neither a file nor a link";
            }
            return Sha256.hex(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
