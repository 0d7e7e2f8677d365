package fr.passerelle.routes.account;

import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.identity.AccountMatching;
import fr.passerelle.domain.identity.KnownAccount;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings {@link AccountMatching} what the ledger knows of the pupils and accounts of their schools. */
public class AccountMatcher {

    private final PupilLedger pupils;
    private final AccountLedger accounts;

    public AccountMatcher(PupilLedger pupils, AccountLedger accounts) {
        this.pupils = pupils;
        this.accounts = accounts;
    }

    /**
     * Decisions for accounts that were just announced; the last account of a pupil wins.
     *
     * @param announced at least one, all of one portal, in the order of the announcement
     */
    public List<AccountDecision> decide(List<Account> announced) {
        Known known = known(announced);
        return known.matching().decide(announced, known.current());
    }

    /**
     * Decisions for accounts that still wait for their pupil, or have him by tolerance.
     *
     * @param unsettled at least one, all of one portal, the oldest first
     */
    public List<AccountDecision> decideAgain(List<Account> unsettled) {
        Known known = known(unsettled);
        return known.matching().decideAgain(unsettled, known.current());
    }

    private record Known(AccountMatching matching, Map<Long, KnownAccount> current) {}

    private Known known(List<Account> some) {
        Account.Source source = some.get(0).source();
        Set<Uai> schools =
                some.stream().flatMap(account -> account.schools().stream()).collect(Collectors.toSet());
        Map<Uai, List<PupilCandidate>> candidates =
                schools.stream().collect(Collectors.toMap(Function.identity(), pupils::candidates));
        Set<String> ids = some.stream().map(Account::externalId).collect(Collectors.toSet());
        Set<Long> persons = candidates.values().stream()
                .flatMap(List::stream)
                .map(PupilCandidate::personId)
                .collect(Collectors.toSet());
        return new Known(
                new AccountMatching(candidates, accounts.find(source, ids), accounts.birthdatesFromEnt(schools)),
                accounts.findCurrent(source, persons));
    }
}
