package fr.passerelle.domain.certifiability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as the list of Pix Orga shows them (contract pix 5).
 *
 * @param id Pix's organisation-learner id
 * @param division empty when Pix has none
 * @param certifiableAt day the certifiability was computed, Paris, null when never
 * @param lastParticipation day of the last participation to a campaign, Paris, null when none
 */
public record PixLearner(
        long id,
        String lastName,
        String firstName,
        LocalDate birthdate,
        String division,
        Certifiability certifiability,
        @Nullable LocalDate certifiableAt,
        @Nullable LocalDate lastParticipation,
        int participations) {}
