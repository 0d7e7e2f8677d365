package fr.passerelle.domain.account;

import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's account as a portal announces it (contract gar A.1 and A.2).
 *
 * @param source where it comes from: the id spaces of GAR and ENT are not the same
 * @param externalId IDO (GAR) or GARPersonIdentifiant (ENT), opaque
 * @param uai the school it is announced for
 * @param birthdate given by the pupil or by the ENT, null when nobody gave it
 * @param divisions codes of the divisions, without their label
 */
public record Account(
        Source source,
        String externalId,
        Uai uai,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        List<String> divisions) {

    public Account {
        divisions = List.copyOf(divisions);
    }

    /** This account with the birth date that somebody else gave. */
    public Account bornOn(LocalDate day) {
        return new Account(source, externalId, uai, lastName, firstName, day, divisions);
    }

    /** Which portal announced the account. */
    public enum Source {
        /** A pupil came in through the médiacentre; the id is the IDO. */
        GAR,
        /** The ENT's export to the GAR; the id is the ENT's own. */
        ENT
    }
}
