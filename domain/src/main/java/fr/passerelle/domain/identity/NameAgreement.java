package fr.passerelle.domain.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the names of a document compare with those of a known person, by the tolerance of contract gar B.3: the first name
 * with any of the person's forenames, the first of them first, the family or usage name with either of the person's, present or
 * former.
 *
 * @param first of the first names
 * @param last of the family names
 */
public record NameAgreement(Degree first, Degree last) {

    /** Better is smaller. */
    public enum Degree {
        /** Equal to the letter, once normalised. */
        EXACT,
        /** Equal to the letter to one that the person no longer bears. */
        FORMER,
        /** Within the tolerance. */
        CLOSE,
        /** Of first names alone: equal or close to the person's second or third forename only, which may be a twin's first. */
        OTHER_FORENAME,
        /** Another name, or none. */
        DIFFERENT
    }

    /**
     * Compares the names that were told with the known ones.
     *
     * @param told the length of its spelling is what the edits are measured by
     */
    public static NameAgreement of(PersonNames known, PersonNames told) {
        List<String> first = List.of(told.firstName());
        Degree called = best(Stream.of(known.firstName()), known.former().first(), first);
        boolean otherwise =
                called == Degree.DIFFERENT && best(known.otherForenames(), List.of(), first) != Degree.DIFFERENT;
        return new NameAgreement(
                otherwise ? Degree.OTHER_FORENAME : called,
                best(known.lastNames(), known.former().last(), told.lastNames().toList()));
    }

    /** Neither name is another one. */
    public boolean close() {
        return first != Degree.DIFFERENT && last != Degree.DIFFERENT;
    }

    /** Both agree to the letter with names that the person bears. */
    public boolean exact() {
        return first == Degree.EXACT && last == Degree.EXACT;
    }

    /** Both agree to the letter with names that the person bears or bore. */
    public boolean borne() {
        return first.compareTo(Degree.FORMER) <= 0 && last.compareTo(Degree.FORMER) <= 0;
    }

    private static Degree best(Stream<String> present, List<String> former, List<String> told) {
        return Stream.concat(
                        present.flatMap(known -> told.stream().map(name -> degree(name, known, Degree.EXACT))),
                        former.stream().flatMap(known -> told.stream().map(name -> degree(name, known, Degree.FORMER))))
                .min(Comparator.naturalOrder())
                .orElse(Degree.DIFFERENT);
    }

    private static Degree degree(String told, String known, Degree ifEqual) {
        String name = Names.normalise(told);
        String reference = Names.normalise(known);
        if (name.isEmpty() || reference.isEmpty()) {
            return Degree.DIFFERENT;
        }
        if (name.equals(reference)) {
            return ifEqual;
        }
        return Names.ratio(name, reference) <= Reconciliation.TOLERANCE ? Degree.CLOSE : Degree.DIFFERENT;
    }
}
