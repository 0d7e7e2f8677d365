package fr.passerelle.domain.identity;

import java.nio.charset.StandardCharsets;

/**
 * Text whose bytes were read in the wrong encoding: UTF-8 bytes taken for a one-byte charset, control characters, the
 * replacement character (contract siecle B.5, {@code INVALID_CHAR_DETECTED}).
 */
public final class Mojibake {

    /** What the bytes 80 to BF that are no Latin-1 sign become in ISO-8859-15 or windows-1252. */
    private static final String TRAILING =
            "\u20AC\u0160\u0161\u017D\u017E\u0152\u0153\u0178\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u2039"
                    + "\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u203A";

    /** Of an accent that stood behind its letter in UTF-8, the second byte as windows-1252 reads it. */
    private static final String ACCENT_TRAILING = "\u20AC\u201A\u02C6\u0192";

    private Mojibake() {}

    /** Whether a text holds what is no sign at all, a NUL or half of a pair: no database keeps such a text. */
    public static boolean isNoText(String text) {
        return text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether a name bears its traces; a name without any accent never does. */
    public static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c > 0x7E || c < ' ') && (isNeverInName(c) || i + 1 < text.length() && isPair(c, text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Controls but for tabulations and line ends, U+FFFD, what mathematics and frames are made of (UTF-8 read as Mac or DOS). */
    private static boolean isNeverInName(char c) {
        return c <= 0x9F && !Character.isWhitespace(c)
                || c >= '\u2200' && c <= '\u22FF'
                || c >= '\u2500' && c <= '\u259F'
                || c == '\uFFFD';
    }

    /** First bytes C2 to C5 of the accented letters of UTF-8 with a second byte, CC of an accent, or a typographic sign's E2 80. */
    private static boolean isPair(char first, char second) {
        return first >= '\u00C2' && first <= '\u00C5' && isTrail(second)
                || first == '\u00CC'
                        && (second >= '\u00A0' && second <= '\u00BF' || ACCENT_TRAILING.indexOf(second) >= 0)
                || first == '\u00E2' && second == '\u20AC';
    }

    private static boolean isTrail(char c) {
        return c >= '\u0080' && c <= '\u00BF' || TRAILING.indexOf(c) >= 0;
    }
}
