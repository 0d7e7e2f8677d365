package fr.passerelle.routes.account;

import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An account may come before its pupil: what found nobody, or somebody by tolerance, is decided again when the school's
 * pupils or accounts change.
 */
public class UnsettledAccounts {

    /** Each round gives somebody an account for good; more than twins and their second accounts need. */
    private static final int MOST_ROUNDS = 4;

    private final AccountLedger accounts;
    private final AccountMatcher matcher;

    public UnsettledAccounts(AccountLedger accounts, AccountMatcher matcher) {
        this.accounts = accounts;
        this.matcher = matcher;
    }

    /** To be asked for before pupils of the school change in this transaction; see {@link AccountLedger#takeTurn}. */
    public void takeTurn(Uai uai) {
        accounts.takeTurn(List.of(uai));
    }

    /**
     * Joins the caller's transaction. A pupil who has an account as sure meanwhile keeps it: the unsettled one is the older.
     * What one account lets go another may claim: they are asked until nothing changes.
     *
     * @return what was decided and saved
     */
    public List<AccountDecision> decideAgain(Uai uai) {
        List<AccountDecision> decisions = decideOnce(uai);
        for (int round = 1; round < MOST_ROUNDS; round++) {
            List<AccountDecision> next = decideOnce(uai);
            if (next.equals(decisions)) {
                break;
            }
            decisions = next;
        }
        return decisions;
    }

    private List<AccountDecision> decideOnce(Uai uai) {
        List<AccountDecision> all = new ArrayList<>();
        accounts.unsettled(uai).stream()
                .collect(Collectors.groupingBy(Account::source, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofSource -> {
                    List<AccountDecision> decisions = matcher.decideAgain(ofSource);
                    accounts.saveAll(decisions);
                    all.addAll(decisions);
                });
        return all;
    }
}
