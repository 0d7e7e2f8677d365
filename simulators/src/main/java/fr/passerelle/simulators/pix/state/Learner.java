package fr.passerelle.simulators.pix.state;

import fr.passerelle.domain.pupil.Pupil;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil in an organisation of Pix Orga.
 *
 * @param disabled missing from the newest import; never deleted (contract siecle B.7)
 */
public record Learner(long id, long organizationId, Identity identity, boolean disabled) {

    /** What an import says of a pupil; only what Pix shows again is kept. */
    public record Identity(
            String ine,
            String lastName,
            String firstName,
            @Nullable String middleName,
            @Nullable String thirdName,
            LocalDate birthdate,
            @Nullable String birthCity,
            String division) {

        public static Identity of(Pupil pupil) {
            return new Identity(
                    pupil.ine(),
                    pupil.lastName(),
                    pupil.firstName(),
                    pupil.middleName(),
                    pupil.thirdName(),
                    pupil.birthdate(),
                    pupil.birthCity(),
                    pupil.division());
        }
    }

    public String ine() {
        return identity.ine();
    }
}
