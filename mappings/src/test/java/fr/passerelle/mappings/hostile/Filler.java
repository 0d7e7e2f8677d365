package fr.passerelle.mappings.hostile;

import fr.passerelle.mappings.siecle.Exports;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;

/**
 * A document of many megabytes that nobody holds in memory.
 *
 * @param block about one mebibyte, whole pieces only
 * @param times how often it comes between the two others
 */
record Filler(byte[] before, byte[] block, int times, byte[] after) {

    static final int MIB = 1024 * 1024;

    /** A document of which {@code @@} is replaced by at least that many bytes of a piece, over and over. */
    static Filler in(String document, String piece, long length) {
        int at = document.indexOf("@@");
        if (at < 0) {
            throw new IllegalArgumentException("no place to fill");
        }
        int size = piece.getBytes(Exports.SIECLE).length;
        int wanted = (int) Math.min(length, MIB);
        byte[] block = bytes(piece.repeat((wanted + size - 1) / size));
        int times = (int) ((length + block.length - 1) / block.length);
        return new Filler(bytes(document.substring(0, at)), block, times, bytes(document.substring(at + 2)));
    }

    InputStream stream() {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(before), new Repeated(block, times), new ByteArrayInputStream(after))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(Exports.SIECLE);
    }

    private static final class Repeated extends InputStream {

        private final byte[] block;
        private int left;
        private int at;

        Repeated(byte[] block, int times) {
            this.block = block;
            this.left = times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = Math.min(length, block.length - at);
            System.arraycopy(block, at, buffer, offset, count);
            at += count;
            if (at == block.length) {
                at = 0;
                left--;
            }
            return count;
        }
    }
}
