package fr.passerelle.mappings.siecle.source;

import fr.passerelle.domain.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip of several exports, as a person makes one of what SIECLE gave: each is read as if it had been dropped by itself.
 * SIECLE's own zips hold one, and so do those that Pix takes (contract siecle B.6).
 */
public final class ExportBundle {

    /** SIECLE has a dozen exports; of more than this nobody knows what they are. */
    static final int MOST = 20;

    private static final int LONGEST_NAME = 150;

    private ExportBundle() {}

    /**
     * One export of a bundle.
     *
     * @param name of the zip that it stands in by itself, or of the CSV, without folders
     * @param content that zip, without addresses, or the CSV as it is; of an entry that cannot be gone through, or is an archive itself, what its
     *     reader refuses with the reason
     */
    public record Part(String name, byte[] content) {}

    /**
     * The exports and archives that a zip holds, when they are several. None of anything else, nor of a zip that cannot be
     * listed: it is read as it is, and its reader says what is wrong.
     */
    public static List<Part> read(byte[] content, SiecleLimits limits) {
        if (!ZippedXml.isZip(content) || content.length > limits.rawBytes()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        try (ZipFile archive = ZippedXml.archive(content, limits)) {
            List<String> exports = ZippedXml.names(archive, ZippedXml::isUsable);
            List<String> csvs = ZippedXml.names(archive, ZippedXml::isCsv);
            List<String> archives = ZippedXml.names(archive, ZippedXml::isArchive);
            int files = exports.size() + csvs.size();
            if (files == 0 || files + archives.size() < 2 || files > MOST) {
                return List.of();
            }
            for (int n = 0; n < exports.size(); n++) {
                parts.add(new Part(zipName(exports.get(n)), export(content, n, exports.get(n), limits)));
            }
            for (int n = 0; n < csvs.size(); n++) {
                parts.add(csv(content, n, csvs.get(n), limits));
            }
            archives.stream()
                    .limit(MOST)
                    .forEach(name -> parts.add(new Part(
                            zipName(name),
                            refused(
                                    content,
                                    name,
                                    Failures.invalid("une archive dans une autre, à déposer toute seule")))));
        } catch (IOException | RuntimeException unreadable) {
            // Unchecked ones come from the zip library on forged input.
            return List.of();
        }
        return parts;
    }

    private static byte[] export(byte[] zip, int number, String name, SiecleLimits limits) {
        try (UnzippedEntry entry = ZippedXml.open(zip, ZippedXml::isUsable, number, limits)) {
            return Minimised.of(Minimised.zipped(name, PrivateFields.blanked(entry.readAllBytes())), limits);
        } catch (IOException | RuntimeException unreadable) {
            return refused(zip, name, unreadable);
        }
    }

    /** Told by its content as if it had been dropped by itself, whatever it may be. */
    private static Part csv(byte[] zip, int number, String name, SiecleLimits limits) {
        try (UnzippedEntry entry = ZippedXml.open(zip, ZippedXml::isCsv, number, limits)) {
            return new Part(shown(name), Minimised.of(entry.readAllBytes(), limits));
        } catch (IOException | RuntimeException unreadable) {
            return new Part(zipName(name), refused(zip, name, unreadable));
        }
    }

    /** Two that are refused for the same reason stay two. */
    private static byte[] refused(byte[] zip, String name, Exception why) {
        byte[] which = (Sha256.hex(zip) + " " + name).getBytes(StandardCharsets.UTF_8);
        return Unkept.insteadOf(which, Failures.of(why));
    }

    /** Shown to people, in reports and terminals: without folders and what is no sign, and not endless. */
    private static String shown(String entry) {
        String shown = entry.replaceAll("[\\p{C}/\\\\]", "_");
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }

    private static String zipName(String entry) {
        String flat = shown(entry);
        return flat.toLowerCase(Locale.ROOT).endsWith(".zip") ? flat : flat + ".zip";
    }
}
