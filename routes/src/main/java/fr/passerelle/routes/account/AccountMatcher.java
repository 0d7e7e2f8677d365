package fr.passerelle.routes.account;

import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.stray.AttributionLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.identity.AccountMatching;
import fr.passerelle.domain.identity.KnownAccount;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Attribution;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings {@link AccountMatching} what the ledger knows of the pupils and accounts of their schools. What somebody said of an
 * account comes first: no rule looks at it again.
 */
public class AccountMatcher {

    private static final String SERVED = "une personne a donné un autre compte à l'élève le plus proche";

    private final PupilLedger pupils;
    private final AccountLedger accounts;
    private final AttributionLedger attributions;

    public AccountMatcher(PupilLedger pupils, AccountLedger accounts, AttributionLedger attributions) {
        this.pupils = pupils;
        this.accounts = accounts;
        this.attributions = attributions;
    }

    /**
     * Decisions for accounts that were just announced; the last account of a pupil wins.
     *
     * @param announced at least one, all of one portal, in the order of the announcement
     */
    public List<AccountDecision> decide(List<Account> announced) {
        Known known = known(announced);
        return known.decided(known.matching().decide(known.free(), known.current()));
    }

    /**
     * Decisions for accounts that still wait for their pupil, or have him by tolerance.
     *
     * @param unsettled at least one, all of one portal, the oldest first
     */
    public List<AccountDecision> decideAgain(List<Account> unsettled) {
        Known known = known(unsettled);
        return known.decided(known.matching().decideAgain(known.free(), known.current()));
    }

    /**
     * What the rule is given.
     *
     * @param free accounts of whom nobody said anything
     * @param said what follows from what somebody said of the others
     * @param known accounts that were met before, by external id
     * @param served persons whose account somebody gave them
     */
    private record Known(
            AccountMatching matching,
            Map<Long, KnownAccount> current,
            List<Account> free,
            List<AccountDecision> said,
            Map<String, KnownAccount> known,
            Set<Long> served) {

        /** What somebody said comes last, and so prevails. */
        List<AccountDecision> decided(List<AccountDecision> byRule) {
            return Stream.concat(byRule.stream().map(this::besidesWhatWasSaid), said.stream())
                    .toList();
        }

        /** Whom somebody gave an account keeps it: another that comes is the one it replaced, or waits. */
        private AccountDecision besidesWhatWasSaid(AccountDecision decision) {
            boolean claims = decision.state() == AccountState.MATCHED || decision.state() == AccountState.REPLACED;
            if (!claims || !served.contains(decision.personId())) {
                return decision;
            }
            KnownAccount before = known.get(decision.account().externalId());
            boolean replaced = before != null
                    && before.state() == AccountState.REPLACED
                    && Objects.equals(before.personId(), decision.personId());
            return replaced
                    ? new AccountDecision(
                            decision.account(),
                            AccountState.REPLACED,
                            decision.personId(),
                            decision.pupilId(),
                            AccountState.REPLACED.label(),
                            null)
                    : AccountDecision.waiting(decision.account(), AccountState.AMBIGUOUS, SERVED);
        }
    }

    private Known known(List<Account> some) {
        Account.Source source = some.get(0).source();
        Set<Uai> schools =
                some.stream().flatMap(account -> account.schools().stream()).collect(Collectors.toSet());
        Map<Uai, List<PupilCandidate>> candidates =
                schools.stream().collect(Collectors.toMap(Function.identity(), pupils::candidates));
        Set<Long> persons = candidates.values().stream()
                .flatMap(List::stream)
                .map(PupilCandidate::personId)
                .collect(Collectors.toSet());
        Map<Long, KnownAccount> current = accounts.findCurrent(source, persons);
        Map<String, Attribution> said = said(source, some, current.values());
        Map<Boolean, List<Account>> bySaid =
                some.stream().collect(Collectors.partitioningBy(account -> said.containsKey(account.externalId())));
        Set<Long> served = new HashSet<>();
        current.replaceAll((person, holder) -> {
            if (!said.containsKey(holder.account().externalId())) {
                return holder;
            }
            served.add(person);
            return new KnownAccount(holder.account(), holder.state(), holder.personId(), holder.pupilId(), null);
        });
        Set<String> ids = some.stream().map(Account::externalId).collect(Collectors.toSet());
        Map<String, KnownAccount> known = accounts.find(source, ids);
        return new Known(
                new AccountMatching(candidates, known, accounts.birthdatesFromEnt(schools)),
                current,
                bySaid.get(false),
                bySaid.get(true).stream()
                        .map(account -> decision(account, said.get(account.externalId())))
                        .toList(),
                known,
                served);
    }

    /** Of these accounts and of those that their persons have. */
    private Map<String, Attribution> said(Account.Source source, List<Account> some, Collection<KnownAccount> current) {
        Set<String> ids = Stream.concat(some.stream(), current.stream().map(KnownAccount::account))
                .map(Account::externalId)
                .collect(Collectors.toSet());
        return attributions.ofAccounts(source, ids);
    }

    private AccountDecision decision(Account account, Attribution said) {
        Long person = said.personId();
        if (person == null) {
            return AccountDecision.waiting(
                    account, AccountState.NOT_FOUND, "à aucun élève d'ici, selon " + said.decidedBy());
        }
        PupilCandidate pupil =
                pupils.activeOf(Set.of(person)).stream().findFirst().orElse(null);
        return new AccountDecision(
                account,
                AccountState.MATCHED,
                person,
                pupil == null ? null : pupil.pupilId(),
                "donné à cet élève par " + said.decidedBy(),
                null);
    }
}
