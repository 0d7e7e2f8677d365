package fr.passerelle.connectors.ledger.stray;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result behind which there is no pupil of its school.
 *
 * @param number of the certification
 * @param ine under which it was told, null when it tells none; looked up at once and not kept
 * @param birthdate null when it tells none
 */
public record StrayResult(
        long number,
        @Nullable String ine,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate) {}
