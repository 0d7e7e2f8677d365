package fr.passerelle.mappings.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Set;

/**
 * Stops a document in which no markup begins or ends for too long. Parsers bound texts and attributes, not names: one of
 * 60 MB would be held, and grown by copies, before it is known to be nobody's. Only the end of what each read brings is
 * looked at, so that an honest file costs some dozen bytes per buffer.
 *
 * <p>Told by their first bytes, documents in UTF-32 and EBCDIC are refused: no school system writes them, and markup
 * could hide there.
 */
final class MarkupGuard extends FilterInputStream {

    /** How a document of two bytes per character begins: its order mark, or the first bracket. */
    private static final Set<Integer> WIDE = Set.of(0xFEFF, 0xFFFE, 0x003C, 0x3C00);

    private final int longest;
    private long position;
    private long lastMarkup;
    private boolean started;
    private boolean wide;

    /** @param longest most bytes without one {@code <} or {@code >} */
    MarkupGuard(InputStream bytes, int longest) {
        super(bytes);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            if (!started) {
                start(buffer, offset, read);
            }
            look(buffer, offset, read);
        }
        return read;
    }

    private void start(byte[] buffer, int offset, int read) throws IOException {
        started = true;
        int first = read < 4 ? 0 : at(buffer, offset) << 16 | at(buffer, offset + 2);
        wide = WIDE.contains(first >>> 16);
        boolean utf32 = first == 0x0000FEFF || first == 0xFFFE0000 || first == 0x0000003C || first == 0x3C000000;
        boolean ebcdic = first == 0x4C6FA794;
        if (utf32 || ebcdic) {
            throw new UnsupportedEncodingException(utf32 ? "UTF-32" : "EBCDIC");
        }
    }

    private void look(byte[] buffer, int offset, int read) throws IOException {
        for (int i = read - 1; i >= 0; i--) {
            byte b = buffer[offset + i];
            if ((b == '<' || b == '>') && (!wide || isWhole(buffer, offset, read, i))) {
                lastMarkup = position + i;
                break;
            }
        }
        position += read;
        if (position - lastMarkup > longest) {
            throw new EndlessMarkupException(longest);
        }
    }

    /** In two bytes per character, the other byte of a bracket is 0; one cut by the buffer does not count. */
    private boolean isWhole(byte[] buffer, int offset, int read, int i) {
        boolean second = (position + i) % 2 == 1;
        int other = second ? i - 1 : i + 1;
        return other >= 0 && other < read && buffer[offset + other] == 0;
    }

    private static int at(byte[] buffer, int index) {
        return (buffer[index] & 0xFF) << 8 | buffer[index + 1] & 0xFF;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Skipped bytes would not be looked at. */
    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(count, 4_096)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }
}
