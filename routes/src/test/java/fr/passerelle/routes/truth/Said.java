package fr.passerelle.routes.truth;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What SIECLE says of a child at one moment, and what is copied from it into accounts, sessions and results.
 *
 * @param child the hidden number: who it is really about; no rule of the hub may know it
 * @param beside the other INE that the export gives, null when it gives none
 * @param local {@code ELEVE_ID}
 */
record Said(
        long child,
        String ine,
        @Nullable String beside,
        String local,
        String last,
        String first,
        @Nullable String second,
        LocalDate born) {

    Said bearing(String otherIne) {
        return new Said(child, otherIne, null, local, last, first, second, born);
    }

    Said numbered(String otherLocal) {
        return new Said(child, ine, beside, otherLocal, last, first, second, born);
    }

    Said born(LocalDate day) {
        return new Said(child, ine, beside, local, last, first, second, day);
    }

    Said called(String otherFirst) {
        return new Said(child, ine, beside, local, last, otherFirst, second, born);
    }

    Said named(String otherLast) {
        return new Said(child, ine, beside, local, otherLast, first, second, born);
    }

    Said beside(@Nullable String other) {
        return new Said(child, ine, other, local, last, first, second, born);
    }

    /** Whether both tell the same names and birth date. */
    boolean isCalledAs(Said other) {
        return last.equals(other.last) && first.equals(other.first) && born.equals(other.born);
    }

    /** The INEs that it tells. */
    Stream<String> numbers() {
        return Stream.of(ine, beside == null ? ine : beside);
    }

    @Override
    public String toString() {
        return "#" + child + " " + ine + (beside == null ? "" : " (and " + beside + ")") + " " + local + " " + first
                + (second == null ? "" : " " + second) + " " + last + " " + born;
    }
}
