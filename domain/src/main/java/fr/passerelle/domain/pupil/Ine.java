package fr.passerelle.domain.pupil;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * National number of a pupil: 11 characters (contract identifiers 2). Personal data of a minor: never in a log, a URL
 * or a file name.
 */
public record Ine(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z_]{11}");

    /** The kinds that are told apart by their shape; none has a checksum that can be trusted. */
    public enum Kind {
        RNIE("[0-9]{9}[A-HJK]{2}"),
        BEA("[0-9]{10}[A-HJ-NPR-Z]"),
        SIFA("[0-9]{4}A[0-9]{5}[A-HJ-NPR-Z]"),
        PROVISIONAL("[0-9]{4}D[0-9]{5}[A-HJ-NPR-Z]"),
        SISE("[0-9A-Z]{10}[0-9]"),
        OTHER("[0-9A-Z_]{11}");

        private final Pattern shape;

        Kind(String shape) {
            this.shape = Pattern.compile(shape);
        }
    }

    public Ine {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an INE");
        }
    }

    /** Empty when the text, in its normal form, is not 11 word characters (SIECLE's own rule). */
    public static Optional<Ine> parse(String text) {
        String normal = normalise(text);
        return SHAPE.matcher(normal).matches() ? Optional.of(new Ine(normal)) : Optional.empty();
    }

    /**
     * The one form in which a number is kept and compared, whatever file it comes from: upper case, without blanks
     * of any kind nor characters that nobody sees. The shape is not looked at; a text of such characters only becomes
     * empty.
     */
    public static String normalise(String text) {
        if (isNormal(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isBlank(c)).forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    /** The normal form would be another text: Pix, which compares to the letter, sees another pupil. */
    public static boolean isOddlySpelt(String text) {
        return !normalise(text).equals(text);
    }

    /** Nearly every one: nothing is made then. */
    private static boolean isNormal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    public Kind kind() {
        for (Kind kind : Kind.values()) {
            if (kind.shape.matcher(value).matches()) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    /** Never the number itself: this ends up in logs. */
    @Override
    public String toString() {
        return "INE " + kind();
    }
}
