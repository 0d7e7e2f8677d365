package fr.passerelle.mappings.siecle.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** The XML of an export, changed and put back the way it came: alone, or as the one entry of a zip. */
public final class ChangedXml {

    /** A change of a well-formed document in whose encoding ASCII stands for itself. */
    @FunctionalInterface
    public interface Change {
        /** The document as it is to be, the very same array when it is that already; empty when it cannot be. */
        Optional<byte[]> of(byte[] xml, Charset charset);
    }

    private ChangedXml() {}

    /**
     * The content with that change, the very same array when nothing had to be changed; empty when the change cannot be
     * made, when the content cannot be unzipped within the limits, or when its encoding is UTF-16 or unknown.
     */
    public static Optional<byte[]> of(byte[] content, SiecleLimits limits, Change change) {
        try {
            if (!ZippedXml.isZip(content)) {
                return changed(content, change);
            }
            try (UnzippedEntry entry = ZippedXml.open(content, limits)) {
                byte[] xml = entry.readAllBytes();
                Optional<byte[]> changed = changed(xml, change);
                return changed.isPresent() && changed.get() != xml
                        ? Optional.of(Minimised.zipped(entry.name(), changed.get()))
                        : changed.map(same -> content);
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> changed(byte[] xml, Change change) {
        byte[] head = Arrays.copyOf(xml, Math.min(xml.length, DeclaredEncoding.SNIFFED));
        return DeclaredEncoding.asciiCompatible(head).flatMap(charset -> change.of(xml, charset));
    }
}
