package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.NameAgreement.Degree;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that one document, or the ledger, gives a person. What is absent is null or empty; spelling is as it came.
 *
 * @param lastName family name
 * @param preferredLastName usage name
 * @param former names that the person bore before; none in a document
 */
public record PersonNames(
        String lastName,
        @Nullable String preferredLastName,
        String firstName,
        @Nullable String middleName,
        @Nullable String thirdName,
        Former former) {

    /**
     * Names that a person bore before, of documents that still have them. They are only ever an alternative: whoever bears a name
     * comes before whoever bore it.
     *
     * @param first first names
     * @param last family and usage names
     */
    public record Former(List<String> first, List<String> last) {

        /** Of somebody who has always been called as she is; of a document as well. */
        public static final Former NONE = new Former(List.of(), List.of());

        public Former {
            first = List.copyOf(first);
            last = List.copyOf(last);
        }

        /** Family and usage names first. */
        public List<String> all() {
            return Stream.concat(last.stream(), first.stream()).toList();
        }
    }

    /** The names of a document that has one family name and one first name, as results and accounts do. */
    public static PersonNames of(String lastName, String firstName) {
        return new PersonNames(lastName, null, firstName, null, null, Former.NONE);
    }

    /**
     * The family and usage names that the same person bears no longer: none of hers resembles them, for what is close is found by
     * tolerance already.
     *
     * @param now what she is called since
     */
    public List<String> lastNamesLeft(PersonNames now) {
        return lastNames()
                .filter(name -> !Names.normalise(name).isEmpty())
                .filter(name -> NameAgreement.of(now, of(name, "")).last() == Degree.DIFFERENT)
                .distinct()
                .toList();
    }

    /**
     * Whether a family name and a first name, in either order, of today or of before, have that part.
     *
     * @param part normalised
     */
    public boolean everContain(String part) {
        return Stream.concat(lastNames(), former.last().stream())
                .flatMap(last -> Stream.concat(
                                Stream.concat(Stream.of(firstName), otherForenames()), former.first().stream())
                        .flatMap(first -> Stream.of(last + first, first + last)))
                .anyMatch(name -> Names.normalise(name).contains(part));
    }

    /** By the first of the forenames alone, as she is called now: the second may be a twin's first. */
    PersonNames called() {
        return calledBy(firstName, Former.NONE);
    }

    /** By the first of the forenames alone, as she is called now or was before. */
    PersonNames calledEver() {
        return calledBy(firstName, former);
    }

    /** By one of the present forenames, none when it is null. */
    PersonNames calledBy(@Nullable String forename) {
        return calledBy(forename, Former.NONE);
    }

    private PersonNames calledBy(@Nullable String forename, Former before) {
        return new PersonNames(lastName, preferredLastName, forename == null ? "" : forename, null, null, before);
    }

    Stream<String> otherForenames() {
        return Stream.of(middleName, thirdName).filter(Objects::nonNull);
    }

    Stream<String> lastNames() {
        return Stream.of(lastName, preferredLastName).filter(Objects::nonNull);
    }
}
