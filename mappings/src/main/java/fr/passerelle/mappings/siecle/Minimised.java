package fr.passerelle.mappings.siecle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A received export without the addresses, phones and grants that the hub has no use for. They are blanked before
 * anything is stored, so that they are in no table, no folder and no upload (contract siecle A.3, A.6).
 */
public final class Minimised {

    /** The same bytes each time: a file is known again by its digest. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Minimised() {}

    /**
     * The content with the same length, lines and columns; the very same array when there is nothing to take out, when
     * it is no export of pupils or their families, and when it is a zip that cannot be read within the limits. In a zip
     * the one usable XML is kept, under its name.
     */
    public static byte[] of(byte[] content, SiecleLimits limits) {
        return ZippedXml.isZip(content) ? ofZip(content, limits) : PrivateFields.blanked(content);
    }

    private static byte[] ofZip(byte[] zip, SiecleLimits limits) {
        try (UnzippedEntry entry = ZippedXml.open(zip, limits)) {
            byte[] xml = entry.readAllBytes();
            byte[] blanked = PrivateFields.blanked(xml);
            return blanked == xml ? zip : zipped(entry.name(), blanked);
        } catch (IOException | RuntimeException unreadable) {
            // Unchecked ones come from the zip library on forged input. The reader will say what is wrong with it.
            return zip;
        }
    }

    private static byte[] zipped(String name, byte[] xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(xml.length / 4);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(xml);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
