package fr.passerelle.connectors.ledger.pupil.roll;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.school.Level;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil in the list of a school.
 *
 * @param names without the second and third forenames
 * @param account who announced the account of the pupil, the médiacentre before the ENT; null when there is none
 * @param certifiableAt the day on which Pix computed the certifiability, null when never
 * @param participations to Pix's campaigns; null when Pix has not told of the pupil yet
 * @param lastParticipation its day, null when there is none, or it is not known
 * @param score Pix of the certification that the livret holds, null when it holds none
 */
public record RollPupil(
        long pupilId,
        PersonNames names,
        LocalDate birthdate,
        String division,
        Level level,
        Account.@Nullable Source account,
        Certifiability certifiability,
        @Nullable LocalDate certifiableAt,
        @Nullable Integer participations,
        @Nullable LocalDate lastParticipation,
        @Nullable Integer score) {}
