package fr.passerelle.mappings.siecle.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The bytes of one entry, counted as they come out, since the sizes written in an archive can lie; CRC checked. */
final class UnzippedEntry extends FilterInputStream {

    private final ZipFile archive;
    private final String name;
    private final boolean alone;
    private final long crc;
    private final SiecleLimits limits;
    private final long ratioLimit;
    private long count;

    UnzippedEntry(ZipFile archive, ZipArchiveEntry entry, long packedBytes, boolean alone, SiecleLimits limits)
            throws IOException {
        super(new CheckedInputStream(archive.getInputStream(entry), new CRC32()));
        this.archive = archive;
        this.name = entry.getName();
        this.alone = alone;
        this.crc = entry.getCrc();
        this.limits = limits;
        this.ratioLimit = Math.max(SiecleLimits.MIB, packedBytes * limits.zipRatio());
    }

    /** With its folders. */
    String name() {
        return name;
    }

    /** The archive holds nothing else. */
    boolean fillsArchive() {
        return alone;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0) {
            checkCrc();
            return read;
        }
        count += read;
        if (count > limits.unzippedBytes()) {
            throw Failures.tooLarge(limits.unzippedBytes());
        }
        if (count > ratioLimit) {
            throw Failures.invalid("taux de compression anormal, plus de " + limits.zipRatio() + " pour 1");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void checkCrc() throws ZipException {
        if (((CheckedInputStream) in).getChecksum().getValue() != crc) {
            throw new ZipException("CRC mismatch");
        }
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            super.close();
        }
    }
}
