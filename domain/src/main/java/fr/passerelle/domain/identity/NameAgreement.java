package fr.passerelle.domain.identity;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the names of a document compare with those of a known person, by the tolerance of contract gar B.3: the first name
 * with any of the person's forenames, present or former, the family or usage name with either of the person's.
 *
 * @param first of the first names
 * @param last of the family names
 */
public record NameAgreement(Degree first, Degree last) {

    /** Better is smaller. */
    public enum Degree {
        /** Equal to the letter, once normalised. */
        EXACT,
        /** Within the tolerance. */
        CLOSE,
        /** Another name, or none. */
        DIFFERENT
    }

    /**
     * Compares the names that were told with the known ones.
     *
     * @param told the length of its spelling is what the edits are measured by
     */
    public static NameAgreement of(PersonNames known, PersonNames told) {
        return new NameAgreement(
                best(known.firstNames(), List.of(told.firstName())),
                best(known.lastNames(), told.lastNames().toList()));
    }

    /** Neither name is another one. */
    public boolean close() {
        return first != Degree.DIFFERENT && last != Degree.DIFFERENT;
    }

    /** Both agree to the letter. */
    public boolean exact() {
        return first == Degree.EXACT && last == Degree.EXACT;
    }

    private static Degree best(Stream<String> known, List<String> told) {
        return known.flatMap(one -> told.stream().map(degreeFrom(one)))
                .min(Degree::compareTo)
                .orElse(Degree.DIFFERENT);
    }

    private static Function<String, Degree> degreeFrom(String known) {
        String reference = Names.normalise(known);
        return told -> degree(Names.normalise(told), reference);
    }

    private static Degree degree(String told, String known) {
        if (told.isEmpty() || known.isEmpty()) {
            return Degree.DIFFERENT;
        }
        if (told.equals(known)) {
            return Degree.EXACT;
        }
        return Names.ratio(told, known) <= Reconciliation.TOLERANCE ? Degree.CLOSE : Degree.DIFFERENT;
    }
}
