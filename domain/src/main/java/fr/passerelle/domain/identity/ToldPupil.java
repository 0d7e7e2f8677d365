package fr.passerelle.domain.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as an export tells of her.
 *
 * @param ine under which Pix will know her ({@code ID_NATIONAL})
 * @param otherIne the other INE that newer exports give beside it, null when there is none
 * @param localNumber {@code ELEVE_ID}, null or empty when the export has none
 */
public record ToldPupil(
        String ine, @Nullable String otherIne, @Nullable String localNumber, LocalDate birthdate, PersonNames names) {

    /** Whether nothing but her INE makes her that person: once it is not the person's, she is somebody else. */
    public boolean isApartFrom(KnownPerson known) {
        return !PersonCheck.of(Resemblance.of(known.without(ine), this)).isSame();
    }

    Set<String> ines() {
        return Stream.of(ine, otherIne == null ? ine : otherIne).collect(Collectors.toUnmodifiableSet());
    }
}
