package fr.passerelle.mappings.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Letters of ISO-8859-15, the charset of every true export, where each byte is one letter. The JDK's decoder, made for
 * all charsets, takes a fifth of the time of the parser alone.
 */
final class Latin9Reader extends Reader {

    static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;
    private static final int LETTERS = 256;
    private static final char[] TABLE = table();

    private final InputStream in;
    private final byte[] bytes = new byte[8 * 1024];

    Latin9Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = in.read(bytes, 0, Math.min(length, bytes.length));
        if (count > 0) {
            // The JDK copies and widens whole vectors of ISO-8859-1, from which the charset differs by eight letters.
            new String(bytes, 0, count, StandardCharsets.ISO_8859_1).getChars(0, count, target, offset);
            correct(target, offset, count);
        }
        return count;
    }

    private void correct(char[] target, int offset, int count) {
        int i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            if (((long) WORDS.get(bytes, i) & NOT_ASCII) != 0) {
                correct(target, offset, i, i + Long.BYTES);
            }
        }
        correct(target, offset, i, count);
    }

    private void correct(char[] target, int offset, int from, int to) {
        for (int i = from; i < to; i++) {
            target[offset + i] = TABLE[bytes[i] & 0xFF];
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static char[] table() {
        byte[] all = new byte[LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            all[i] = (byte) i;
        }
        return new String(all, LATIN_9).toCharArray();
    }
}
