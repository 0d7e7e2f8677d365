package fr.passerelle.mappings.siecle.source;

import org.jspecify.annotations.Nullable;

/**
 * Texts met lately in one file. Most values of an export are a few codes, dates and first names over again: looked up
 * by their characters they need no String of their own, which spares time and half of a school's memory. A text that
 * shares its slot with another one only loses its turn.
 */
final class TextCache {

    private static final int SLOT_BITS = 11;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int HALF = Long.BYTES;
    private static final int LONGEST = 2 * HALF;
    private static final int ONE_BYTE = 0xFF;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** The characters of each text, a byte each: exact, since none is NUL in XML. */
    private final long[] heads = new long[SLOTS];

    private final long[] tails = new long[SLOTS];
    private final @Nullable String[] texts = new @Nullable String[SLOTS];

    String of(char[] chars, int start, int length) {
        if (length > LONGEST) {
            return new String(chars, start, length);
        }
        int middle = start + Math.min(length, HALF);
        int any = 0;
        long head = 0;
        for (int i = start; i < middle; i++) {
            any |= chars[i];
            head = head << Byte.SIZE | chars[i];
        }
        long tail = 0;
        for (int i = middle; i < start + length; i++) {
            any |= chars[i];
            tail = tail << Byte.SIZE | chars[i];
        }
        if (any > ONE_BYTE) {
            return new String(chars, start, length);
        }
        int slot = (int) ((head + Long.rotateLeft(tail, 1)) * SPREAD >>> Long.SIZE - SLOT_BITS);
        String text = texts[slot];
        if (text == null || heads[slot] != head || tails[slot] != tail) {
            text = new String(chars, start, length);
            heads[slot] = head;
            tails[slot] = tail;
            texts[slot] = text;
        }
        return text;
    }
}
