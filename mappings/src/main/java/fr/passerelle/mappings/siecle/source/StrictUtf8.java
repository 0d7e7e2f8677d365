package fr.passerelle.mappings.siecle.source;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops at a character written in more bytes than it needs. The parser's own decoder takes {@code C0 AF} for a slash;
 * the standard, the JDK and Pix do not.
 */
final class StrictUtf8 extends FilterInputStream {

    private int before;

    StrictUtf8(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            int b = buffer[i];
            if (b < 0 && isTooLong(before, b & 0xFF)) {
                throw new CharConversionException("overlong UTF-8");
            }
            before = b & 0xFF;
        }
        return read;
    }

    private static boolean isTooLong(int first, int second) {
        return second == 0xC0 || second == 0xC1 || first == 0xE0 && second < 0xA0 || first == 0xF0 && second < 0x90;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
