package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.NameAgreement.Degree;
import java.util.List;

/**
 * Names that a person bore before, of documents that still have them. They are only ever an alternative: whoever bears a name
 * comes before whoever bore it.
 *
 * @param first first names
 * @param last family and usage names
 */
public record FormerNames(List<String> first, List<String> last) {

    /** Of somebody who has always been called as she is; of a document as well. */
    public static final FormerNames NONE = new FormerNames(List.of(), List.of());

    public FormerNames {
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    /**
     * The family and usage names that the same person bears no longer: none of hers resembles them, for what is close is found
     * by tolerance already.
     */
    public static List<String> lastNamesLeft(PersonNames before, PersonNames now) {
        return before.lastNames()
                .filter(name -> !Names.normalise(name).isEmpty())
                .filter(name -> NameAgreement.of(now, PersonNames.of(name, "")).last() == Degree.DIFFERENT)
                .distinct()
                .toList();
    }
}
