package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certifiability.Certifiability;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A learner of a Pix Orga organisation, as its list of pupils shows them (contract pix 5). */
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
