package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account that the ledger knows already.
 *
 * @param account as it was announced last
 * @param owner the pupil it was given to, as the ledger knows him today, active or not; null when there is none
 */
public record KnownAccount(
        Account account,
        AccountState state,
        @Nullable Long personId,
        @Nullable Long pupilId,
        @Nullable PupilCandidate owner) {

    /**
     * How like its owner it is today, from the facts and not from what was thought when it was given; empty without an
     * owner, and when their names or birth dates differ meanwhile.
     */
    public Optional<Likeness> likeness() {
        return Optional.ofNullable(owner).flatMap(pupil -> Likeness.of(account, pupil));
    }

    /** It has a pupil, by a likeness that a likelier pupil, or a likelier account, undoes. */
    public boolean isTentative() {
        return (state == AccountState.MATCHED || state == AccountState.REPLACED)
                && likeness().filter(degree -> !degree.isCertain()).isPresent();
    }

    /** Its owner, who may have left, is likelier to be meant by what is announced of it now than somebody else. */
    boolean isLikelierThan(Account announced, Likeness other) {
        return owner != null
                && Likeness.of(announced, owner)
                        .filter(own -> own.compareTo(other) < 0)
                        .isPresent();
    }
}
