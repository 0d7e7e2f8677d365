package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of an account.
 *
 * @param personId the person, required when {@code MATCHED}
 * @param pupilId the pupil of the account's school, or null
 * @param reason why, in French, without any name or number of the pupil
 * @param replaces external id of the account of the same person and portal that this one replaces, or null. Any other
 *     account that is still {@code MATCHED} to that person is replaced too: a person has one current account a portal
 */
public record AccountDecision(
        Account account,
        AccountState state,
        @Nullable Long personId,
        @Nullable Long pupilId,
        String reason,
        @Nullable String replaces) {

    /** Of an account that has no pupil for now. */
    public static AccountDecision waiting(Account account, AccountState state, String reason) {
        return new AccountDecision(account, state, null, null, reason, null);
    }
}
