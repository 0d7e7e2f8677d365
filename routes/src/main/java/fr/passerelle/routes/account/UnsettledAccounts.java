package fr.passerelle.routes.account;

import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.stream.Collectors;

/** An account may come before its pupil: what found nobody is decided again when the school's pupils change. */
public class UnsettledAccounts {

    private final AccountLedger accounts;
    private final AccountMatcher matcher;

    public UnsettledAccounts(AccountLedger accounts, AccountMatcher matcher) {
        this.accounts = accounts;
        this.matcher = matcher;
    }

    /** Joins the caller's transaction. A pupil who has an account meanwhile keeps it: the unsettled one is the older. */
    public void decideAgain(Uai uai) {
        accounts.unsettled(uai).stream()
                .collect(Collectors.groupingBy(Account::source))
                .values()
                .forEach(ofSource -> accounts.saveAll(settled(uai, ofSource)));
    }

    private List<AccountDecision> settled(Uai uai, List<Account> ofSource) {
        return matcher.decide(uai, ofSource).stream()
                .filter(decision -> decision.state() == AccountState.MATCHED && decision.replaces() == null)
                .toList();
    }
}
