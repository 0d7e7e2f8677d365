package fr.passerelle.mappings.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One entry of an archive, each of whose numbers can be made to lie. */
final class ForgedEntry {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    byte[] name;
    byte[] localName;
    byte[] packed;
    int method;
    int localMethod;
    int flags;
    long crc;
    long localCrc;
    long size;
    long localSize;
    long packedSize;
    long localPackedSize;
    byte[] extra = {};
    /** Where the central directory says that it begins; -1 for where it does. */
    long offset = -1;

    long externalAttributes;

    private ForgedEntry(String name, byte[] packed, int method, long size, long crc) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
        this.localName = this.name;
        this.packed = packed;
        this.method = method;
        this.localMethod = method;
        this.crc = crc;
        this.localCrc = crc;
        this.size = size;
        this.localSize = size;
        this.packedSize = packed.length;
        this.localPackedSize = packed.length;
    }

    static ForgedEntry stored(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return new ForgedEntry(name, content, STORED, content.length, crc.getValue());
    }

    static ForgedEntry deflated(String name, byte[] content) {
        return deflated(name, new Filler(content, new byte[0], 0, new byte[0]), 0);
    }

    /**
     * The block is deflated once, on its own, and its packed form repeated: a hundred megabytes cost next to nothing.
     *
     * @param junk bytes behind the deflated ones that are counted with them: they make the ratio look harmless
     */
    static ForgedEntry deflated(String name, Filler content, int junk) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            deflate(deflater, content.before(), Deflater.FULL_FLUSH, packed);
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            deflate(deflater, content.block(), Deflater.FULL_FLUSH, block);
            for (int i = 0; i < content.times(); i++) {
                packed.writeBytes(block.toByteArray());
            }
            deflater.finish();
            deflate(deflater, content.after(), Deflater.NO_FLUSH, packed);
        } finally {
            deflater.end();
        }
        packed.writeBytes(new byte[junk]);
        CRC32 crc = new CRC32();
        crc.update(content.before());
        for (int i = 0; i < content.times(); i++) {
            crc.update(content.block());
        }
        crc.update(content.after());
        long size = content.before().length + (long) content.times() * content.block().length + content.after().length;
        return new ForgedEntry(name, packed.toByteArray(), DEFLATED, size, crc.getValue());
    }

    private static void deflate(Deflater deflater, byte[] input, int flush, ByteArrayOutputStream out) {
        deflater.setInput(input);
        byte[] buffer = new byte[8_192];
        for (int count = deflater.deflate(buffer, 0, buffer.length, flush); count > 0; ) {
            out.write(buffer, 0, count);
            count = deflater.deflate(buffer, 0, buffer.length, flush);
        }
    }
}
