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

    /** Empty when the text is not 11 word characters (SIECLE's own rule); lower case is accepted. */
    public static Optional<Ine> parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(upper).matches() ? Optional.of(new Ine(upper)) : Optional.empty();
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
