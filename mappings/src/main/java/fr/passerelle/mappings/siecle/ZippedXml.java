package fr.passerelle.mappings.siecle;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The one usable XML of a zip (contract siecle B.6). Nothing is ever written to disk, so names cannot escape. */
final class ZippedXml {

    /** Folders and a file whose names do not start with a dot; {@code .xml} in lower case. */
    private static final Pattern USABLE = Pattern.compile("(?:[^./][^/]*/)*[^./][^/]*\\.xml");

    private ZippedXml() {}

    /** Told by the first bytes, never by the name; an empty zip is one too. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
    }

    /** Closing the stream closes the archive. */
    static UnzippedEntry open(byte[] zip, SiecleLimits limits) throws IOException {
        if (centralEntries(zip) > limits.zipEntries()) {
            throw Failures.invalid("l'archive contient plus de " + limits.zipEntries() + " entrées");
        }
        ZipFile archive = ZipFile.builder().setByteArray(zip).get();
        try {
            ZipArchiveEntry entry = onlyUsable(archive);
            long packed = Math.min(entry.getCompressedSize(), zip.length);
            return new UnzippedEntry(archive, entry, packed, limits);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static ZipArchiveEntry onlyUsable(ZipFile archive) throws IOException {
        List<ZipArchiveEntry> usable = Collections.list(archive.getEntries()).stream()
                .filter(entry -> USABLE.matcher(entry.getName()).matches())
                .toList();
        if (usable.size() != 1) {
            throw Failures.invalid("l'archive contient " + usable.size() + " fichiers XML, un seul attendu");
        }
        if (!archive.canReadEntryData(usable.get(0))) {
            throw Failures.invalid("l'entrée de l'archive est chiffrée ou compressée d'une façon inconnue");
        }
        return usable.get(0);
    }

    /**
     * Signatures of central directory entries. The count written in the archive can lie, and the library would keep an
     * object for each entry before we could look.
     */
    private static int centralEntries(byte[] zip) {
        int count = 0;
        for (int i = 0; i + 3 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }
}
