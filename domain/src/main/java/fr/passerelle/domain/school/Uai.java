package fr.passerelle.domain.school;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a school: seven digits and a key letter (contract identifiers 1). Always upper case.
 *
 * <p>A wrong key does not prevent a {@code Uai} from existing: files of the wild carry some. Ask {@link #keyIsRight()}.
 */
public record Uai(String value) implements Comparable<Uai> {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{7}[A-Z]");
    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    public Uai {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a UAI: " + value);
        }
    }

    /** Reads a UAI as a person types it: outer blanks and case do not matter. Empty when the shape is wrong. */
    public static Optional<Uai> parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(upper).matches() ? Optional.of(new Uai(upper)) : Optional.empty();
    }

    /** The UAI of a number of at most seven digits, with its right key. */
    public static Uai ofNumber(int number) {
        if (number < 0 || number > 9_999_999) {
            throw new IllegalArgumentException("not the number of a UAI: " + number);
        }
        return new Uai(String.format(Locale.ROOT, "%07d%c", number, KEYS.charAt(number % KEYS.length())));
    }

    public boolean keyIsRight() {
        return equals(ofNumber(Integer.parseInt(value.substring(0, 7))));
    }

    @Override
    public int compareTo(Uai other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
