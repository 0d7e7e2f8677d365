package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the accounts that claim a pupil is his; what each other one becomes. Serves one decision. */
final class AccountContest {

    private static final String TAKEN =
            "l'élève le plus proche a déjà son compte : jumeau absent de l'export, ou second compte mal orthographié ?";

    private final Map<Long, KnownAccount> current;
    private final Set<String> decidedHere;
    private final boolean holdersAreNewer;
    private final Map<Long, List<AccountClaim>> claims = new LinkedHashMap<>();
    private final List<AccountDecision> decisions = new ArrayList<>();

    /**
     * Opens the contest.
     *
     * @param accounts that may claim somebody
     * @param current the account that a person has so far, by person
     * @param holdersAreNewer true when those came after the accounts
     */
    AccountContest(Collection<Account> accounts, Map<Long, KnownAccount> current, boolean holdersAreNewer) {
        this.decidedHere = accounts.stream().map(Account::externalId).collect(Collectors.toSet());
        this.current = current;
        this.holdersAreNewer = holdersAreNewer;
    }

    /** Claims come with the oldest account first. */
    void add(AccountClaim claim) {
        claims.computeIfAbsent(claim.personId(), any -> new ArrayList<>()).add(claim);
    }

    /** What needs no contest. */
    void tell(AccountDecision decision) {
        decisions.add(decision);
    }

    /** All that was told, and who won. */
    List<AccountDecision> decisions() {
        claims.forEach((person, those) -> settle(those, holder(person, those.get(0))));
        return List.copyOf(decisions);
    }

    /** The account that the person has and that is not among those that are decided. */
    private @Nullable AccountClaim holder(long person, AccountClaim rival) {
        KnownAccount holder = current.get(person);
        if (holder == null || decidedHere.contains(holder.account().externalId())) {
            return null;
        }
        long pupil = holder.pupilId() == null ? rival.pupilId() : holder.pupilId();
        return AccountClaim.kept(holder.account(), holder, person, pupil);
    }

    private void settle(List<AccountClaim> those, @Nullable AccountClaim holder) {
        List<AccountClaim> oldestFirst = new ArrayList<>(those);
        if (holder != null) {
            oldestFirst.add(holdersAreNewer ? oldestFirst.size() : 0, holder);
        }
        AccountClaim winner = oldestFirst.get(0);
        String replaced = null;
        for (AccountClaim claim : oldestFirst.subList(1, oldestFirst.size())) {
            if (!claim.displaces(winner)) {
                decisions.add(taken(claim));
                continue;
            }
            if (!claim.renews(winner)) {
                decisions.add(taken(winner));
            } else {
                replaced = winner.account().externalId();
                if (winner != holder) {
                    decisions.add(winner.decision(AccountState.REPLACED, AccountState.REPLACED.label(), null));
                }
            }
            winner = claim;
        }
        if (winner != holder) {
            decisions.add(winner.decision(AccountState.MATCHED, winner.reason(), replaced));
        }
    }

    private static AccountDecision taken(AccountClaim claim) {
        return AccountDecision.waiting(claim.account(), AccountState.AMBIGUOUS, TAKEN);
    }
}
