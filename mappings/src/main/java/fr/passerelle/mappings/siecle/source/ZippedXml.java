package fr.passerelle.mappings.siecle.source;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The one usable XML of a zip (contract siecle B.6). Nothing is ever written to disk, so names cannot escape. */
final class ZippedXml {

    /** What SIECLE and every common tool write; the rest of the format needs libraries, or is of the last century. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    /** More bytes than the records of one entry need, besides its name, may hold anything. */
    private static final int SLACK = 512;

    private ZippedXml() {}

    /** Told by the first bytes, never by the name; an empty zip is one too. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
    }

    /** A zip behind something else, or a part of one: it may be unpacked by others, but not by us. */
    static boolean hidesZip(byte[] bytes) {
        boolean gzip = bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        return !gzip && count(bytes, 3, 4) > 0;
    }

    /** Closing the stream closes the archive. */
    static UnzippedEntry open(byte[] zip, SiecleLimits limits) throws IOException {
        RefusedInput before = Unkept.refusal(zip);
        if (before != null) {
            throw before;
        }
        // The count written in the archive can lie, and the library would keep an object for each entry of the
        // directory.
        if (count(zip, 1, 2) > limits.zipEntries()) {
            throw Failures.invalid("l'archive contient plus de " + limits.zipEntries() + " entrées");
        }
        ZipFile archive = ZipFile.builder().setByteArray(zip).get();
        try {
            ZipArchiveEntry entry = onlyUsable(archive);
            long packed = Math.min(entry.getCompressedSize(), zip.length);
            boolean alone = Collections.list(archive.getEntries()).size() == 1
                    && zip.length - packed <= SLACK + 2L * entry.getRawName().length;
            return new UnzippedEntry(archive, entry, packed, alone, limits);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /**
     * Folders and a file whose names do not start with a dot; {@code .xml} in lower case. Without a regular expression:
     * a name may hold 32,000 folders, each of which would take a frame of the stack.
     */
    private static boolean isUsable(String name) {
        for (int start = 0; start < name.length() && name.charAt(start) != '.' && name.charAt(start) != '/'; ) {
            int slash = name.indexOf('/', start);
            if (slash < 0) {
                return name.endsWith(".xml");
            }
            start = slash + 1;
        }
        return false;
    }

    private static ZipArchiveEntry onlyUsable(ZipFile archive) throws IOException {
        List<ZipArchiveEntry> usable = Collections.list(archive.getEntries()).stream()
                .filter(entry -> isUsable(entry.getName()))
                .toList();
        if (usable.size() != 1) {
            throw Failures.invalid("l'archive contient " + usable.size() + " fichiers XML, un seul attendu");
        }
        if (!METHODS.contains(usable.get(0).getMethod()) || !archive.canReadEntryData(usable.get(0))) {
            throw Failures.invalid("l'entrée de l'archive est chiffrée ou compressée d'une façon inconnue");
        }
        return usable.get(0);
    }

    /** Signatures of one kind of record, wherever they are. */
    private static int count(byte[] zip, int third, int fourth) {
        int count = 0;
        for (int i = 0; i + 3 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == third && zip[i + 3] == fourth) {
                count++;
            }
        }
        return count;
    }
}
