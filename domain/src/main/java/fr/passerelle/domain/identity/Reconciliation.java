package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pupil behind an account: birth date first, then names, strictly and then with tolerance; a pupil is
 * accepted only when exactly one remains. Never by name alone, never by a guess (contract gar A.3 and B.3).
 */
public final class Reconciliation {

    /** Edits over the length of the user's string that the tolerant pass accepts. */
    public static final double TOLERANCE = 0.25;

    /** The given names an account's first name is compared with, in this order. */
    public enum GivenName {
        FIRST(PupilCandidate::firstName),
        MIDDLE(PupilCandidate::middleName),
        THIRD(PupilCandidate::thirdName);

        private final Function<PupilCandidate, @Nullable String> of;

        GivenName(Function<PupilCandidate, @Nullable String> of) {
            this.of = of;
        }
    }

    private Reconciliation() {}

    /**
     * @param account the account; without a birth date nothing is ever found
     * @param pupils active pupils of the account's school; those born another day are left out here
     */
    public static Outcome decide(Account account, List<PupilCandidate> pupils) {
        if (account.birthdate() == null) {
            return new Outcome.NotFound(Outcome.Reason.NO_BIRTHDATE);
        }
        List<PupilCandidate> sameDay = pupils.stream()
                .filter(pupil -> pupil.birthdate().equals(account.birthdate()))
                .toList();
        if (sameDay.isEmpty()) {
            return new Outcome.NotFound(Outcome.Reason.NOBODY_BORN_THAT_DAY);
        }
        List<PupilCandidate> closest = List.of();
        for (double tolerance : new double[] {0, TOLERANCE}) {
            for (GivenName kind : GivenName.values()) {
                List<PupilCandidate> close = sameDay.stream()
                        .filter(pupil -> isClose(account, pupil, kind, tolerance))
                        .toList();
                if (close.size() == 1) {
                    return new Outcome.Matched(close.get(0), kind, tolerance == 0);
                }
                if (closest.isEmpty()) {
                    closest = close;
                }
            }
        }
        return closest.isEmpty() ? new Outcome.NotFound(Outcome.Reason.NAMES_DIFFER) : new Outcome.Ambiguous(closest);
    }

    private static boolean isClose(Account account, PupilCandidate pupil, GivenName kind, double tolerance) {
        return isClose(account.firstName(), kind.of.apply(pupil), tolerance)
                && (isClose(account.lastName(), pupil.lastName(), tolerance)
                        || isClose(account.lastName(), pupil.preferredLastName(), tolerance));
    }

    private static boolean isClose(String user, @Nullable String reference, double tolerance) {
        String given = Names.normalise(user);
        String known = Names.normalise(reference);
        return !given.isEmpty() && !known.isEmpty() && Names.ratio(given, known) <= tolerance;
    }
}
