package fr.passerelle.mappings.siecle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts met lately in one file. Most values of an export are a few codes, dates and first names over again: looked up
 * by their characters they need no String of their own, which spares time and two thirds of a school's memory. A text
 * that shares its slot with another one only loses its turn.
 */
final class TextCache {

    private static final int SLOTS = 2048;
    private static final int LONGEST = 32;

    private final char @Nullable [][] known = new char @Nullable [SLOTS][];
    private final @Nullable String[] texts = new @Nullable String[SLOTS];

    String of(char[] chars, int start, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(chars, start, length);
        }
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 11) & SLOTS - 1;
        char[] last = known[slot];
        String text = texts[slot];
        if (last == null || text == null || !Arrays.equals(last, 0, last.length, chars, start, start + length)) {
            last = Arrays.copyOfRange(chars, start, start + length);
            text = new String(last);
            known[slot] = last;
            texts[slot] = text;
        }
        return text;
    }
}
