package fr.passerelle.mappings.siecle.source;

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

    /** The end of an export's name in an archive. */
    static final String XML = ".xml";

    private Minimised() {}

    /**
     * The content with the same length, lines and columns; the very same array when there is nothing to take out, and
     * when it is no export of pupils or their families. Of a zip only the one usable XML is kept, under its name with {@code .xml} in lower case; of a
     * zip that cannot be gone through within the limits nothing but the verdict that its readers give.
     */
    public static byte[] of(byte[] content, SiecleLimits limits) {
        if (ZippedXml.isZip(content)) {
            return ofZip(content, limits);
        }
        return ZippedXml.hidesZip(content)
                ? Unkept.insteadOf(
                        content, Failures.invalid("archive endommagée").finding())
                : PrivateFields.blanked(content);
    }

    private static byte[] ofZip(byte[] zip, SiecleLimits limits) {
        if (Unkept.refusal(zip) != null) {
            return zip;
        }
        try (UnzippedEntry entry = ZippedXml.open(zip, limits)) {
            byte[] xml = entry.readAllBytes();
            if (ZippedXml.isZip(xml) || ZippedXml.hidesZip(xml)) {
                throw Failures.invalid("l'archive contient une autre archive");
            }
            byte[] blanked = PrivateFields.blanked(xml);
            String name = entry.name();
            return blanked == xml && entry.fillsArchive() && name.endsWith(XML) ? zip : zipped(name, blanked);
        } catch (IOException | RuntimeException unreadable) {
            // Unchecked ones come from the zip library on forged input.
            return Unkept.insteadOf(zip, Failures.of(unreadable));
        }
    }

    /** Pix takes {@code .xml} in lower case alone (contract siecle B.6). */
    static byte[] zipped(String name, byte[] xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(xml.length / 4);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name.substring(0, name.length() - XML.length()) + XML);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(xml);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
