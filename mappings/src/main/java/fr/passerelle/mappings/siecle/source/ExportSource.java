package fr.passerelle.mappings.siecle.source;

import fr.passerelle.domain.verdict.Finding;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** From the bytes received to the bytes of one XML document: size, zip, declared encoding (contract siecle B.6). */
public final class ExportSource {

    private static final int BUFFER = 64 * 1024;

    private ExportSource() {}

    /**
     * The XML of an export, unzipped when its first bytes say zip. To be closed.
     *
     * @throws IOException when the limits are passed, when the archive does not hold exactly one usable XML, when the
     *     declared encoding is unknown or when the source fails
     */
    public static InputStream open(InputStream xmlOrZip, SiecleLimits limits) throws IOException {
        byte[] raw = xmlOrZip.readNBytes((int) Math.min(limits.rawBytes() + 1, Integer.MAX_VALUE - 8));
        return open(raw, limits);
    }

    /**
     * The XML of an export in memory, unzipped when its first bytes say zip; the bytes are not copied. To be closed.
     *
     * @throws IOException when the limits are passed, when the archive does not hold exactly one usable XML, or when the
     *     declared encoding is unknown
     */
    public static InputStream open(byte[] raw, SiecleLimits limits) throws IOException {
        if (raw.length > limits.rawBytes()) {
            throw Failures.tooLarge(limits.rawBytes());
        }
        InputStream xml = ZippedXml.isZip(raw)
                ? new BufferedInputStream(ZippedXml.open(raw, limits), BUFFER)
                : new ByteArrayInputStream(raw);
        xml.mark(DeclaredEncoding.SNIFFED + 1);
        byte[] head = xml.readNBytes(DeclaredEncoding.SNIFFED);
        xml.reset();
        if (!DeclaredEncoding.isSupported(head)) {
            xml.close();
            throw new RefusedInput(
                    Finding.of(SiecleVerdict.ENCODING_NOT_SUPPORTED).at(1, 1, "encoding"));
        }
        if (DeclaredEncoding.isNoMarkup(head)) {
            xml.close();
            throw Failures.invalid(
                    "ce n'est ni du XML, ni une archive zip, ni un CSV de FREGATA reconnu à ses colonnes");
        }
        return DeclaredEncoding.isUtf8(head) ? new StrictUtf8(xml) : xml;
    }
}
