package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides for the accounts of one school and one portal: who they belong to, and what becomes of an older account of the
 * same pupil (contract gar B.2: the newer one takes its place) or of a pupil already given to the same account (a person
 * decides).
 */
public final class AccountMatching {

    private final List<PupilCandidate> candidates;
    private final Map<String, KnownAccount> known;
    private final Map<NameInDivision, LocalDate> birthdates;

    /**
     * @param candidates active pupils of the school
     * @param known accounts that were met before, by external id
     * @param birthdates that the ENT gave, for accounts that bring none
     */
    public AccountMatching(
            List<PupilCandidate> candidates,
            Map<String, KnownAccount> known,
            Map<NameInDivision, LocalDate> birthdates) {
        this.candidates = List.copyOf(candidates);
        this.known = Map.copyOf(known);
        this.birthdates = Map.copyOf(birthdates);
    }

    /**
     * Decisions in the order of the accounts; the last account of a pupil wins.
     *
     * @param accounts of the school
     * @param current external id of the account that a person has so far, by person
     */
    public List<AccountDecision> decide(List<Account> accounts, Map<Long, String> current) {
        Map<Long, String> latest = new HashMap<>(current);
        List<AccountDecision> decisions = new ArrayList<>();
        for (Account announced : accounts) {
            decisions.add(decide(complete(announced), known.get(announced.externalId()), latest));
        }
        return decisions;
    }

    /** A pupil who has not given a birth date yet may be known to the ENT, by name and division. */
    private Account complete(Account account) {
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

    private AccountDecision decide(Account account, @Nullable KnownAccount before, Map<Long, String> latest) {
        Outcome outcome = Reconciliation.decide(account, candidates);
        if (outcome instanceof Outcome.Matched matched) {
            return linked(account, matched, before, latest);
        }
        if (before != null && before.personId() != null) {
            return decision(
                    account, before.state(), before.personId(), before.pupilId(), "rapprochement antérieur conservé");
        }
        if (outcome instanceof Outcome.Ambiguous ambiguous) {
            String reason = ambiguous.pupils().size() + " élèves possibles, nés le même jour";
            return decision(account, AccountState.AMBIGUOUS, null, null, reason);
        }
        Outcome.NotFound notFound = (Outcome.NotFound) outcome;
        return decision(
                account, AccountState.NOT_FOUND, null, null, notFound.reason().text());
    }

    private static AccountDecision linked(
            Account account, Outcome.Matched matched, @Nullable KnownAccount before, Map<Long, String> latest) {
        long person = matched.pupil().personId();
        if (before != null && before.personId() != null && before.personId() != person) {
            return decision(
                    account,
                    AccountState.CONFLICT,
                    before.personId(),
                    before.pupilId(),
                    "le compte est déjà celui d'un autre élève");
        }
        String replaced = latest.put(person, account.externalId());
        return new AccountDecision(
                account,
                AccountState.MATCHED,
                person,
                matched.pupil().pupilId(),
                reason(matched),
                account.externalId().equals(replaced) ? null : replaced);
    }

    private static AccountDecision decision(
            Account account, AccountState state, @Nullable Long person, @Nullable Long pupil, String reason) {
        return new AccountDecision(account, state, person, pupil, reason, null);
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
