package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import org.jspecify.annotations.Nullable;

/**
 * An account that a pupil is taken for the owner of, before it is known whether another has a better claim on him.
 *
 * @param reason why, in French
 */
record AccountClaim(Account account, long personId, long pupilId, Likeness likeness, String reason) {

    static final String KEPT = "rapprochement antérieur conservé";

    static AccountClaim of(Account account, Outcome.Matched matched) {
        PupilCandidate pupil = matched.pupil();
        return new AccountClaim(
                account,
                pupil.personId(),
                pupil.pupilId(),
                matched.likeness(),
                matched.likeness().reason());
    }

    /** The claim of an account that was given before; what was given before names or dates changed was given for good. */
    static AccountClaim kept(Account account, KnownAccount known, long personId, long pupilId) {
        return new AccountClaim(account, personId, pupilId, known.likeness().orElse(Likeness.FIRST_EXACT), KEPT);
    }

    AccountDecision decision(AccountState state, String why, @Nullable String replaces) {
        return new AccountDecision(account, state, personId, pupilId, why, replaces);
    }

    /** A tolerance never displaces what is likelier, nor what is as like under other names: that may be another child. */
    boolean displaces(AccountClaim holder) {
        return likeness.compareTo(holder.likeness) < 0 || renews(holder);
    }

    /** The same pupil got a new account: as like, and by the same names; or by the names of today, after those of before. */
    boolean renews(AccountClaim holder) {
        return likeness == Likeness.FIRST_EXACT && holder.likeness == Likeness.FORMER
                || likeness == holder.likeness && (likeness.isExact() || isNamedAs(account, holder.account));
    }

    /** Both bear the same names, or nearly: one of them is misspelt, perhaps. */
    static boolean isNamedNearly(Account known, Account told) {
        return NameAgreement.of(
                        PersonNames.of(known.lastName(), known.firstName()),
                        PersonNames.of(told.lastName(), told.firstName()))
                .close();
    }

    /** Both bear the same names, once normalised. */
    static boolean isNamedAs(Account one, Account other) {
        return Names.normalise(one.lastName()).equals(Names.normalise(other.lastName()))
                && Names.normalise(one.firstName()).equals(Names.normalise(other.firstName()));
    }
}
