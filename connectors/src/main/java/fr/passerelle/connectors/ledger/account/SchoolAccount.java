package fr.passerelle.connectors.ledger.account;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that a portal announced for a school, as people look at it.
 *
 * @param number by which pages call it
 * @param birthdate null when nobody gave it
 * @param reason why it stands where it stands, in French
 * @param pupilId the pupil whose it is; null while it is nobody's, or the reader may not see them
 * @param pupil last and first name of that pupil, null likewise
 */
public record SchoolAccount(
        long number,
        Account.Source source,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        List<String> divisions,
        AccountState state,
        String reason,
        @Nullable Long pupilId,
        @Nullable String pupil) {

    public SchoolAccount {
        divisions = List.copyOf(divisions);
    }
}
