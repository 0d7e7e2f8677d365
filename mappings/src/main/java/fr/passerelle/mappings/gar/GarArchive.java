package fr.passerelle.mappings.gar;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.xml.EndlessMarkupException;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Walks the {@code tar.gz} of an ENT without ever unpacking it on disk, within the limits. */
final class GarArchive {

    private final GarLimits limits;
    private final GarEntFile file;

    GarArchive(GarLimits limits, GarEntFile file) {
        this.limits = limits;
        this.file = file;
    }

    void read(byte[] archive, EntContent content) throws Refusal {
        if (archive.length > limits.archiveBytes()) {
            throw tooLarge("taille de l'archive");
        }
        try (InputStream gzip = gunzip(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new BoundedContent(gzip, archive.length, limits))) {
            readEntries(tar, content);
        } catch (BoundedContent.Exceeded e) {
            throw tooLarge(e.getMessage());
        } catch (IOException e) {
            // The bytes are in memory: whatever fails is the archive.
            throw new Refusal(Finding.of(GarVerdict.GAR_ARCHIVE_UNREADABLE));
        }
    }

    private static InputStream gunzip(byte[] archive) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(new ByteArrayInputStream(archive))
                .setDecompressConcatenated(true)
                .get();
    }

    private void readEntries(TarArchiveInputStream tar, EntContent content) throws IOException, Refusal {
        int entries = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            entries++;
            if (entries > limits.entries()) {
                throw tooLarge("nombre d'entrées");
            }
            if (!isPlain(entry)) {
                throw new Refusal(
                        Finding.of(GarVerdict.GAR_ARCHIVE_PATH_FORBIDDEN).detailed("entrée n° " + entries));
            }
            if (!entry.isDirectory()) {
                readEntry(tar, entry.getName(), content);
            }
        }
        if (entries == 0) {
            throw new Refusal(Finding.of(GarVerdict.GAR_ARCHIVE_UNREADABLE).detailed("aucune entrée"));
        }
    }

    private void readEntry(InputStream tar, String path, EntContent content) throws IOException, Refusal {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith(".") || !name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            content.tell(Finding.of(GarVerdict.GAR_FILE_IGNORED).detailed(name));
            return;
        }
        try {
            file.read(tar, name, content);
        } catch (XMLStreamException e) {
            IOException failure = failureOf(e);
            if (failure != null) {
                throw failure;
            }
            throw new Refusal(GarEntFile.malformed(e, name));
        }
    }

    private static boolean isPlain(TarArchiveEntry entry) {
        String path = entry.getName();
        boolean special = entry.isSymbolicLink()
                || entry.isLink()
                || entry.isBlockDevice()
                || entry.isCharacterDevice()
                || entry.isFIFO();
        return !special
                && !path.startsWith("/")
                && path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && !Arrays.asList(path.split("/")).contains("..");
    }

    /** The failure of the stream behind a failure of the parser, null when the XML itself is at fault. */
    static @Nullable IOException failureOf(XMLStreamException e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof CharConversionException
                    || cause instanceof UnsupportedEncodingException
                    || cause instanceof EndlessMarkupException) {
                return null;
            }
            if (cause instanceof IOException failure) {
                return failure;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Refusal tooLarge(String what) {
        return new Refusal(Finding.of(GarVerdict.GAR_ARCHIVE_TOO_LARGE).detailed(what));
    }
}
