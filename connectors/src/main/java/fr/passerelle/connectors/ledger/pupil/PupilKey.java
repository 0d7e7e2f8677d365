package fr.passerelle.connectors.ledger.pupil;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a pupil.
 *
 * @param pupilId in one school
 * @param personId the same in every school
 * @param pixLearnerId in the school's Pix Orga organisation, null while Pix has not told it
 */
public record PupilKey(
        long pupilId, long personId, @Nullable Long pixLearnerId, LocalDate birthdate) {}
