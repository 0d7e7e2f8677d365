package fr.passerelle.routes.account;

import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.identity.KnownAccount;
import fr.passerelle.domain.identity.NameInDivision;
import fr.passerelle.domain.identity.Outcome;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.identity.Reconciliation;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides for the accounts of one school: who they belong to, and what becomes of an older account of the same pupil
 * (contract gar B.2: the newer one takes its place) or of a pupil already given to the same account (a person decides).
 */
public class AccountMatcher {

    private final PupilLedger pupils;
    private final AccountLedger accounts;

    public AccountMatcher(PupilLedger pupils, AccountLedger accounts) {
        this.pupils = pupils;
        this.accounts = accounts;
    }

    /** Decisions in the order of the accounts; the last account of a pupil wins. */
    public List<AccountDecision> decide(Uai uai, List<Account> ofSchool) {
        List<PupilCandidate> candidates = pupils.candidates(uai);
        Account.Source source = ofSchool.get(0).source();
        Map<String, KnownAccount> known =
                accounts.find(source, ofSchool.stream().map(Account::externalId).collect(Collectors.toSet()));
        Map<Long, String> current = new HashMap<>(accounts.accountOf(
                source, candidates.stream().map(PupilCandidate::personId).collect(Collectors.toSet())));
        List<AccountDecision> decisions = new ArrayList<>();
        Map<NameInDivision, LocalDate> birthdates = accounts.birthdatesFromEnt(uai);
        for (Account announced : ofSchool) {
            Account account = complete(announced, birthdates);
            decisions.add(decide(account, candidates, known.get(account.externalId()), current));
        }
        return decisions;
    }

    /** A pupil who has not given a birth date yet may be known to the ENT, by name and division. */
    private static Account complete(Account account, Map<NameInDivision, LocalDate> birthdates) {
        if (account.birthdate() != null) {
            return account;
        }
        return account.divisions().stream()
                .map(division -> birthdates.get(NameInDivision.of(account.lastName(), account.firstName(), division)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(account::bornOn)
                .orElse(account);
    }

    private static AccountDecision decide(
            Account account, List<PupilCandidate> candidates, @Nullable KnownAccount known, Map<Long, String> current) {
        Outcome outcome = Reconciliation.decide(account, candidates);
        if (outcome instanceof Outcome.Matched matched) {
            return linked(account, matched, known, current);
        }
        if (known != null && known.personId() != null) {
            return new AccountDecision(
                    account,
                    known.state(),
                    known.personId(),
                    known.pupilId(),
                    "rapprochement antérieur conservé",
                    null);
        }
        if (outcome instanceof Outcome.Ambiguous ambiguous) {
            return new AccountDecision(
                    account,
                    AccountState.AMBIGUOUS,
                    null,
                    null,
                    ambiguous.pupils().size() + " élèves possibles, nés le même jour",
                    null);
        }
        Outcome.NotFound notFound = (Outcome.NotFound) outcome;
        return new AccountDecision(
                account, AccountState.NOT_FOUND, null, null, notFound.reason().text(), null);
    }

    private static AccountDecision linked(
            Account account, Outcome.Matched matched, @Nullable KnownAccount known, Map<Long, String> current) {
        long person = matched.pupil().personId();
        if (known != null && known.personId() != null && known.personId() != person) {
            return new AccountDecision(
                    account,
                    AccountState.CONFLICT,
                    known.personId(),
                    known.pupilId(),
                    "le compte est déjà celui d'un autre élève",
                    null);
        }
        String before = current.put(person, account.externalId());
        return new AccountDecision(
                account,
                AccountState.MATCHED,
                person,
                matched.pupil().pupilId(),
                reason(matched),
                account.externalId().equals(before) ? null : before);
    }

    private static String reason(Outcome.Matched matched) {
        String names = matched.strict() ? "mêmes nom et prénom" : "nom et prénom proches";
        return switch (matched.byGivenName()) {
            case FIRST -> "né le même jour, " + names;
            case MIDDLE -> "né le même jour, " + names + " (deuxième prénom)";
            case THIRD -> "né le même jour, " + names + " (troisième prénom)";
        };
    }
}
