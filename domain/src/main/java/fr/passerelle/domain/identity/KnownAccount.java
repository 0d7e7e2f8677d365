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
                && likeness().filter(Likeness::isTentative).isPresent();
    }

    /** It has a pupil who was found for sure. */
    boolean isSure() {
        return state == AccountState.MATCHED
                && likeness().filter(Likeness::isCertain).isPresent();
    }

    /**
     * Whether a tentative account is its owner's no more: a likelier pupil is there, several who are as like, or names that
     * are not his. That he left the school changes nothing.
     *
     * @param outcome for what is announced of the account now
     */
    boolean isUndone(Account announced, Outcome outcome) {
        if (!isTentative() || owner == null) {
            return false;
        }
        Optional<Likeness> own = Likeness.of(announced, owner);
        if (own.isEmpty()) {
            return true;
        }
        if (outcome instanceof Outcome.Matched matched) {
            return matched.likeness().compareTo(own.get()) < 0;
        }
        return outcome instanceof Outcome.Ambiguous ambiguous
                && Likeness.of(announced, ambiguous.pupils().get(0))
                        .filter(rivals -> rivals.compareTo(own.get()) <= 0)
                        .isPresent();
    }

    /** Its owner, who may have left, is likelier to be meant by what is announced of it now than somebody else. */
    boolean isLikelierThan(Account announced, Likeness other) {
        return owner != null
                && Likeness.of(announced, owner)
                        .filter(own -> own.compareTo(other) < 0)
                        .isPresent();
    }
}
