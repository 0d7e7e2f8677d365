package fr.passerelle.domain.identity;

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
        FormerNames former) {

    /** The names of a document that has one family name and one first name, as results and accounts do. */
    public static PersonNames of(String lastName, String firstName) {
        return new PersonNames(lastName, null, firstName, null, null, FormerNames.NONE);
    }

    Stream<String> firstNames() {
        return Stream.of(firstName, middleName, thirdName).filter(Objects::nonNull);
    }

    Stream<String> lastNames() {
        return Stream.of(lastName, preferredLastName).filter(Objects::nonNull);
    }
}
