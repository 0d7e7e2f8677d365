package fr.passerelle.mappings.siecle.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XML document seen as units of one byte, or of two for UTF-16, of which only the ASCII ones are told
 * apart. That is enough to find tags in every encoding that an export may have, also in a file that no decoder would
 * take. Blanking keeps the length, the line breaks and the number of characters.
 */
final class CodeUnits {

    /** Any unit that is not ASCII. */
    private static final char OTHER = '\uFFFD';

    /** Blanks of two and three bytes in UTF-8, and a sign of four for want of one. */
    private static final byte[][] WIDE_BLANKS = {
        {(byte) 0xC2, (byte) 0xA0},
        {(byte) 0xE2, (byte) 0x80, (byte) 0x83},
        {(byte) 0xF0, (byte) 0x90, (byte) 0x80, (byte) 0x80}
    };

    private final byte[] bytes;
    private final int width;
    private final int low;
    private final int count;
    private final byte[] space;
    private byte @Nullable [] blanked;

    CodeUnits(byte[] bytes) {
        this.bytes = bytes;
        this.width =
                startsWith(0xFE, 0xFF) || startsWith(0, '<') || startsWith(0xFF, 0xFE) || startsWith('<', 0) ? 2 : 1;
        this.low = width == 2 && (startsWith(0xFE, 0xFF) || startsWith(0, '<')) ? 1 : 0;
        this.count = bytes.length / width;
        this.space = new byte[width];
        this.space[low] = ' ';
    }

    private boolean startsWith(int first, int second) {
        return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    int count() {
        return count;
    }

    char at(int unit) {
        int value = bytes[unit * width + low];
        return value < 0 || width == 2 && bytes[unit * width + 1 - low] != 0 ? OTHER : (char) value;
    }

    /** The first unit from there that is this character; {@link #count} when there is none. */
    int indexOf(char wanted, int from) {
        int unit = from;
        if (width == 1) { // nearly all of the time, for nearly every file, goes here
            byte ascii = (byte) wanted;
            while (unit < count && bytes[unit] != ascii) {
                unit++;
            }
            return unit;
        }
        while (unit < count && at(unit) != wanted) {
            unit++;
        }
        return unit;
    }

    boolean matches(int from, String ascii) {
        if (from + ascii.length() > count) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (at(from + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Blanks all units but line breaks. */
    void blank(int from, int to) {
        for (int unit = from; unit < to; ) {
            int length = wide(unit, to);
            if (length > 1) {
                put(unit, WIDE_BLANKS[length - 2]);
            } else if (length == 1 && at(unit) > ' ') {
                put(unit, space);
            }
            unit += Math.max(length, 1);
        }
    }

    /** The document, the very same array when nothing had to be blanked. */
    byte[] toBytes() {
        return blanked == null ? bytes : blanked;
    }

    /** Bytes of a character of UTF-8, 1 for what is none, 0 for one that the end of the document cuts. */
    private int wide(int unit, int to) {
        int first = width == 2 ? 0 : bytes[unit] & 0xFF;
        int length = first < 0xC2 || first > 0xF4 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (int i = 1; i < length; i++) {
            if (unit + i >= to) {
                return to == count ? 0 : 1;
            }
            if ((bytes[unit + i] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return length;
    }

    private void put(int unit, byte[] blank) {
        int at = unit * width;
        if (!Arrays.equals(bytes, at, at + blank.length, blank, 0, blank.length)) {
            if (blanked == null) {
                blanked = bytes.clone();
            }
            System.arraycopy(blank, 0, blanked, at, blank.length);
        }
    }
}
