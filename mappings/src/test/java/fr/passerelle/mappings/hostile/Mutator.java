package fr.passerelle.mappings.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes as copies, crashes, editors and attackers do; some changes know what tags and archives look like. */
final class Mutator {

    private static final int MOST = 512 * 1024;

    private static final List<byte[]> TOKENS = List.of(
            ascii("<!DOCTYPE x SYSTEM 'http://127.0.0.1/'>"),
            ascii("<!ENTITY x 'y'>"),
            ascii("<![CDATA["),
            ascii("]]>"),
            ascii("<!--"),
            ascii("-->"),
            ascii("<?xml version='1.1' encoding='UTF-16'?>"),
            ascii("&#0;"),
            ascii("&#xFFFE;"),
            ascii("&amp;"),
            ascii("</ELEVE>"),
            ascii("<ELEVE ELEVE_ID='1'>"),
            ascii("<DATE_SORTIE/>"),
            ascii("<A>".repeat(80)),
            ascii(" xmlns:x='urn:x' x:a=''"),
            ascii("'\"=<>/"),
            ascii("PK\1\2"),
            ascii("PK\3\4"),
            ascii("PK\5\6"),
            new byte[] {0, 0, 0, 0},
            new byte[] {-1, -1, -1, -1},
            new byte[] {-17, -69, -65},
            new byte[] {-2, -1},
            new byte[] {-64, -81},
            new byte[] {-19, -96, -128});

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** One to four changes of a copy. */
    byte[] mutant(byte[] sample, byte[] other) {
        byte[] mutant = sample.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            mutant = changed(mutant, other);
        }
        return mutant.length > MOST ? Arrays.copyOf(mutant, MOST) : mutant;
    }

    private byte[] changed(byte[] bytes, byte[] other) {
        if (bytes.length < 8) {
            return other.clone();
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(11)));
        byte[] range = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(11)) {
            case 0 -> flipped(bytes, from);
            case 1 -> replaced(bytes, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 2 -> replaced(bytes, from, from, TOKENS.get(random.nextInt(TOKENS.size())));
            case 3 -> replaced(bytes, from, to, new byte[0]);
            case 4 -> replaced(bytes, from, from, repeated(range));
            case 5 -> Arrays.copyOf(bytes, from);
            case 6 -> joined(Arrays.copyOf(bytes, from), tail(other));
            case 7 -> elsewhere(bytes, range);
            case 8 -> swapped(bytes);
            case 9 -> doubled(bytes);
            default -> number(bytes, from);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] repeated(byte[] range) {
        byte[] all = new byte[range.length * (1 + random.nextInt(1 << random.nextInt(8)))];
        for (int i = 0; i < all.length; i++) {
            all[i] = range[i % range.length];
        }
        return all;
    }

    private byte[] tail(byte[] other) {
        return other.length == 0 ? other : Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
    }

    private byte[] elsewhere(byte[] bytes, byte[] range) {
        int at = random.nextInt(bytes.length);
        return replaced(bytes, at, Math.min(bytes.length, at + range.length), range);
    }

    /** Two tags change places. */
    private byte[] swapped(byte[] bytes) {
        int[] one = tag(bytes, random.nextInt(bytes.length));
        int[] two = tag(bytes, one[1]);
        byte[] first = Arrays.copyOfRange(bytes, one[0], one[1]);
        byte[] second = Arrays.copyOfRange(bytes, two[0], two[1]);
        return replaced(replaced(bytes, two[0], two[1], first), one[0], one[1], second);
    }

    /** From a tag to another, once more behind itself. */
    private byte[] doubled(byte[] bytes) {
        int[] one = tag(bytes, random.nextInt(bytes.length));
        int[] two = tag(bytes, Math.min(bytes.length, one[1] + random.nextInt(2_000)));
        return replaced(bytes, two[1], two[1], Arrays.copyOfRange(bytes, one[0], two[1]));
    }

    /** From its bracket to behind the other; the end of the bytes when there is none. */
    private static int[] tag(byte[] bytes, int from) {
        int start = from;
        while (start < bytes.length && bytes[start] != '<') {
            start++;
        }
        int end = start;
        while (end < bytes.length && bytes[end] != '>') {
            end++;
        }
        return new int[] {start, Math.min(bytes.length, end + 1)};
    }

    /** Four bytes as archives write their numbers. */
    private byte[] number(byte[] bytes, int from) {
        int[] extremes = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, bytes.length, random.nextInt()};
        int value = extremes[random.nextInt(extremes.length)];
        for (int i = 0; i < 4 && from + i < bytes.length; i++) {
            bytes[from + i] = (byte) (value >> 8 * i);
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        return joined(joined(Arrays.copyOf(bytes, from), by), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
