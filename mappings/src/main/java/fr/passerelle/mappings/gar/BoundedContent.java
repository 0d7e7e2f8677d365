package fr.passerelle.mappings.gar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of an archive and stops before a bomb goes off. */
final class BoundedContent extends FilterInputStream {

    /** Below this, a high ratio proves nothing: tar pads with zeros. */
    private static final long RATIO_MATTERS_BEYOND = 1 << 20;

    /** A limit was passed; the message names it in French. */
    static final class Exceeded extends IOException {
        Exceeded(String what) {
            super(what);
        }
    }

    private final long mostBytes;
    private final long mostByRatio;
    private long count;

    BoundedContent(InputStream content, long archiveBytes, GarLimits limits) {
        super(content);
        this.mostBytes = limits.contentBytes();
        this.mostByRatio = Math.max(RATIO_MATTERS_BEYOND, archiveBytes * limits.ratio());
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    /** Skipped bytes are decompressed too, so they count. */
    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws Exceeded {
        count += bytes;
        if (count > mostBytes) {
            throw new Exceeded("taille du contenu");
        }
        if (count > mostByRatio) {
            throw new Exceeded("taux de compression");
        }
    }
}
