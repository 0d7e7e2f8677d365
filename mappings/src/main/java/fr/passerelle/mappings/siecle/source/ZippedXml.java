package fr.passerelle.mappings.siecle.source;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The one usable XML of a zip (contract siecle B.6). Nothing is ever written to disk, so names cannot escape. */
final class ZippedXml {

    /** What SIECLE and every common tool write; the rest of the format needs libraries, or is of the last century. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    /** More bytes than the records of one entry need, besides its name, may hold anything. */
    private static final int SLACK = 512;

    private static final String CSV = ".csv";

    private static final List<String> ARCHIVES = List.of(".zip", ".gz", ".tgz", ".tar", ".7z", ".rar");

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

    /** The one export of a zip; closing the stream closes the archive. */
    static UnzippedEntry open(byte[] zip, SiecleLimits limits) throws IOException {
        return open(zip, ZippedXml::onlyUsable, limits);
    }

    /** One of the entries of that sort, by its place among them, the first being 0; closing the stream closes the archive. */
    static UnzippedEntry open(byte[] zip, Predicate<String> sort, int number, SiecleLimits limits) throws IOException {
        return open(zip, archive -> entries(archive, sort).get(number), limits);
    }

    private interface Choice {
        ZipArchiveEntry of(ZipFile archive) throws IOException;
    }

    private static UnzippedEntry open(byte[] zip, Choice choice, SiecleLimits limits) throws IOException {
        ZipFile archive = archive(zip, limits);
        try {
            ZipArchiveEntry entry = choice.of(archive);
            if (!METHODS.contains(entry.getMethod()) || !archive.canReadEntryData(entry)) {
                throw Failures.invalid("l'entrée de l'archive est chiffrée ou compressée d'une façon inconnue");
            }
            long packed = Math.min(entry.getCompressedSize(), zip.length);
            boolean alone = Collections.list(archive.getEntries()).size() == 1
                    && zip.length - packed <= SLACK + 2L * entry.getRawName().length;
            return new UnzippedEntry(archive, entry, packed, alone, limits);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** To be closed. */
    static ZipFile archive(byte[] zip, SiecleLimits limits) throws IOException {
        RefusedInput before = Unkept.refusal(zip);
        if (before != null) {
            throw before;
        }
        // The count written in the archive can lie, and the library would keep an object for each entry of the
        // directory.
        if (count(zip, 1, 2) > limits.zipEntries()) {
            throw Failures.invalid("l'archive contient plus de " + limits.zipEntries() + " entrées");
        }
        return ZipFile.builder().setByteArray(zip).get();
    }

    /** Folders and a file whose names do not start with a dot; {@code .xml} in any case, as some programs write it. */
    static boolean isUsable(String name) {
        return isShown(name) && name.toLowerCase(Locale.ROOT).endsWith(Minimised.XML);
    }

    /** A CSV that stands in the archive, told by its name as an XML is. */
    static boolean isCsv(String name) {
        return isShown(name) && name.toLowerCase(Locale.ROOT).endsWith(CSV);
    }

    /** An archive within the archive, told by its name. */
    static boolean isArchive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isShown(name) && ARCHIVES.stream().anyMatch(lower::endsWith);
    }

    /** Without a regular expression: a name may hold 32,000 folders, each of which would take a frame of the stack. */
    private static boolean isShown(String name) {
        for (int start = 0; start < name.length() && name.charAt(start) != '.' && name.charAt(start) != '/'; ) {
            int slash = name.indexOf('/', start);
            if (slash < 0) {
                return true;
            }
            start = slash + 1;
        }
        return false;
    }

    /** Names that are as wanted, in the order of the archive. */
    static List<String> names(ZipFile archive, Predicate<String> wanted) {
        return entries(archive, wanted).stream().map(ZipArchiveEntry::getName).toList();
    }

    private static List<ZipArchiveEntry> entries(ZipFile archive, Predicate<String> wanted) {
        return Collections.list(archive.getEntries()).stream()
                .filter(entry -> wanted.test(entry.getName()))
                .toList();
    }

    private static ZipArchiveEntry onlyUsable(ZipFile archive) throws IOException {
        List<ZipArchiveEntry> usable = entries(archive, ZippedXml::isUsable);
        int csvs = names(archive, ZippedXml::isCsv).size();
        if (usable.size() == 1 && csvs < ExportBundle.MOST) {
            return usable.get(0);
        }
        throw Failures.invalid(usable.isEmpty() ? otherwise(archive, csvs) : several(usable.size(), csvs));
    }

    private static String several(int exports, int csvs) {
        return "l'archive contient " + (exports + csvs) + " fichiers XML" + (csvs > 0 ? " ou CSV, " : ", ")
                + (exports + csvs > ExportBundle.MOST ? ExportBundle.MOST + " au plus" : "un seul attendu");
    }

    /** What was found in the place of an export, in words that {@link Unkept} can keep. */
    private static String otherwise(ZipFile archive, int csvs) {
        if (!names(archive, ZippedXml::isArchive).isEmpty()) {
            return "l'archive contient une autre archive et aucun fichier XML";
        }
        if (csvs > 0) {
            return "l'archive contient un fichier CSV et aucun fichier XML, déposez le CSV hors de l'archive";
        }
        int files = names(archive, name -> !name.endsWith("/")).size();
        return files == 0 ? "l'archive est vide" : "aucun fichier XML parmi les " + files + " de l'archive";
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
