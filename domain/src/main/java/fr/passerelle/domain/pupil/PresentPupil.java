package fr.passerelle.domain.pupil;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an export has, and who cannot be imported: without INE, or without division. She is at the school all the same.
 *
 * @param eleveId {@code ELEVE_ID}, null when there is none
 * @param ine null when there is none
 * @param birthdate null when there is none that can be read
 * @param line of her tag, 1 for the first
 * @param why in French, as {@code sans INE}
 */
public record PresentPupil(
        @Nullable String eleveId,
        @Nullable String ine,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable LocalDate birthdate,
        @Nullable Integer line,
        String why) {}
