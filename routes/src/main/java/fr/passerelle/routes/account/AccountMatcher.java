package fr.passerelle.routes.account;

import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.identity.AccountMatching;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings {@link AccountMatching} what the ledger knows of a school's pupils and accounts. */
public class AccountMatcher {

    private final PupilLedger pupils;
    private final AccountLedger accounts;

    public AccountMatcher(PupilLedger pupils, AccountLedger accounts) {
        this.pupils = pupils;
        this.accounts = accounts;
    }

    /**
     * Decisions in the order of the accounts; the last account of a pupil wins.
     *
     * @param ofSchool at least one, all of one portal
     */
    public List<AccountDecision> decide(Uai uai, List<Account> ofSchool) {
        List<PupilCandidate> candidates = pupils.candidates(uai);
        Account.Source source = ofSchool.get(0).source();
        Set<String> ids = ofSchool.stream().map(Account::externalId).collect(Collectors.toSet());
        Set<Long> persons = candidates.stream().map(PupilCandidate::personId).collect(Collectors.toSet());
        return new AccountMatching(candidates, accounts.find(source, ids), accounts.birthdatesFromEnt(uai))
                .decide(ofSchool, accounts.accountOf(source, persons));
    }
}
