package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides for the accounts of some schools and one portal: who they belong to, and what becomes of an older account of the
 * same pupil (contract gar B.2: the newer one takes its place) or of a pupil already given to the same account (a person
 * decides). Whoever comes first, accounts or pupils: what was found by tolerance yields to what is likelier, and waits for
 * a person or for its own pupil.
 */
public final class AccountMatching {

    private static final String CONTRADICTED =
            "le compte est annoncé avec d'autres nom, prénom ou date de naissance qu'avant";

    private final Map<Uai, List<PupilCandidate>> candidates;
    private final Map<Long, Uai> schoolOf = new HashMap<>();
    private final Map<String, KnownAccount> known;
    private final Map<NameInDivision, LocalDate> birthdates;

    /**
     * Takes what is known before the accounts are looked at.
     *
     * @param candidates active pupils of every school of the accounts
     * @param known accounts that were met before, by external id
     * @param birthdates that the ENT gave, for accounts that bring none
     */
    public AccountMatching(
            Map<Uai, List<PupilCandidate>> candidates,
            Map<String, KnownAccount> known,
            Map<NameInDivision, LocalDate> birthdates) {
        this.candidates = Map.copyOf(candidates);
        this.known = Map.copyOf(known);
        this.birthdates = Map.copyOf(birthdates);
        candidates.forEach((uai, pupils) -> pupils.forEach(pupil -> schoolOf.put(pupil.pupilId(), uai)));
    }

    /**
     * Decides for accounts that were just announced: they are newer than those that the persons have. An account that was
     * not announced is among the decisions when it loses its pupil to a likelier one.
     *
     * @param accounts in the order of the announcement
     * @param current the account that a person has so far, by person
     */
    public List<AccountDecision> decide(List<Account> accounts, Map<Long, KnownAccount> current) {
        return decide(accounts, new AccountContest(accounts, current, false));
    }

    /**
     * Decides again for accounts that found nobody, or their pupil by tolerance, since the pupils have changed: they are
     * older than those that the persons have. What is certain is left as it is.
     *
     * @param accounts the oldest first
     * @param current the account that a person has so far, by person
     */
    public List<AccountDecision> decideAgain(List<Account> accounts, Map<Long, KnownAccount> current) {
        List<Account> open = accounts.stream().filter(this::isOpen).toList();
        return decide(open, new AccountContest(open, current, true));
    }

    private boolean isOpen(Account account) {
        KnownAccount before = known.get(account.externalId());
        return before == null || before.state() != AccountState.MATCHED || before.isTentative();
    }

    private List<AccountDecision> decide(List<Account> accounts, AccountContest contest) {
        for (Account announced : accounts) {
            KnownAccount before = known.get(announced.externalId());
            Account account = complete(announced, before);
            Outcome outcome = Reconciliation.decide(account, pupilsOf(account));
            if (before != null && isContradicted(announced, account, before, outcome)) {
                contest.tell(contradicted(account, before, outcome));
            } else if (before == null || before.personId() == null || before.isUndone(account, outcome)) {
                enter(account, outcome, contest);
            } else if (outcome instanceof Outcome.Matched matched) {
                enterAgain(account, matched, before, contest);
            } else {
                keep(account, before, contest);
            }
        }
        return contest.decisions();
    }

    private void enter(Account account, Outcome outcome, AccountContest contest) {
        if (outcome instanceof Outcome.Matched matched) {
            contest.add(claim(account, matched));
        } else if (outcome instanceof Outcome.Ambiguous ambiguous) {
            String reason = hesitation(account, ambiguous.pupils());
            contest.tell(AccountDecision.waiting(account, AccountState.AMBIGUOUS, reason));
        } else if (outcome instanceof Outcome.NotFound nobody) {
            String reason = nobody.reason().text();
            contest.tell(AccountDecision.waiting(account, AccountState.NOT_FOUND, reason));
        }
    }

    private void enterAgain(Account account, Outcome.Matched matched, KnownAccount before, AccountContest contest) {
        if (Objects.equals(before.personId(), matched.pupil().personId())) {
            if (matched.likeness() == Likeness.FORMER && before.state() == AccountState.REPLACED) {
                keep(account, before, contest);
            } else {
                contest.add(claim(account, matched));
            }
        } else if (before.isTentative() || before.isLikelierThan(account, matched.likeness())) {
            keep(account, before, contest);
        } else {
            contest.tell(kept(account, AccountState.CONFLICT, before, "le compte est déjà celui d'un autre élève"));
        }
    }

    /** Its pupil is no longer found, when he has left the school for instance: he has it still, or had it before a newer one. */
    private static void keep(Account account, KnownAccount before, AccountContest contest) {
        Long person = before.personId();
        Long pupil = before.pupilId();
        if (before.state() == AccountState.MATCHED && person != null && pupil != null) {
            contest.add(AccountClaim.kept(account, before, person, pupil));
        } else {
            boolean replaced = before.state() == AccountState.REPLACED;
            String why = replaced ? AccountState.REPLACED.label() : AccountClaim.KEPT;
            contest.tell(kept(account, before.state(), before, why));
        }
    }

    private AccountClaim claim(Account account, Outcome.Matched matched) {
        Uai school = Objects.requireNonNull(schoolOf.get(matched.pupil().pupilId()));
        return AccountClaim.of(account.foundIn(school), matched);
    }

    private static AccountDecision kept(Account account, AccountState state, KnownAccount before, String reason) {
        return new AccountDecision(account, state, before.personId(), before.pupilId(), reason, null);
    }

    private List<PupilCandidate> pupilsOf(Account account) {
        return account.schools().stream()
                .flatMap(uai -> candidates.getOrDefault(uai, List.of()).stream())
                .toList();
    }

    /**
     * A pupil who does not give a birth date may be known to the ENT by name and division, or have given it before: then what was
     * told with it stands, for names that are only nearly the same.
     */
    private Account complete(Account account, @Nullable KnownAccount before) {
        if (account.birthdate() != null) {
            return account;
        }
        Optional<LocalDate> ofEnt = account.divisions().stream()
                .map(division -> birthdates.get(NameInDivision.of(account.lastName(), account.firstName(), division)))
                .filter(Objects::nonNull)
                .findFirst();
        return ofEnt.map(account::bornOn)
                .orElseGet(() -> before != null
                                && before.account().birthdate() != null
                                && AccountClaim.isNamedNearly(before.account(), account)
                        ? account.toldBefore(before.account())
                        : account);
    }

    /**
     * What is announced of an account now cannot be what was known of it: its names are another pupil's to the letter, or its birth
     * date is another than the one by which its pupil was found for sure.
     */
    private boolean isContradicted(Account announced, Account account, KnownAccount before, Outcome outcome) {
        if (announced.birthdate() == null) {
            return !AccountClaim.isNamedAs(announced, account)
                    && Reconciliation.decide(announced.bornOn(account.birthdate()), pupilsOf(account))
                            instanceof Outcome.Matched other
                    && other.likeness().isCertain()
                    && !Long.valueOf(other.pupil().personId()).equals(personOf(before, outcome));
        }
        return outcome instanceof Outcome.NotFound
                && before.owner() != null
                && !announced.birthdate().equals(before.owner().birthdate())
                && (before.state() == AccountState.CONFLICT || before.isSure());
    }

    private static AccountDecision contradicted(Account account, KnownAccount before, Outcome outcome) {
        Long pupil = before.personId() == null && outcome instanceof Outcome.Matched matched
                ? Long.valueOf(matched.pupil().pupilId())
                : before.pupilId();
        return new AccountDecision(
                account, AccountState.CONFLICT, personOf(before, outcome), pupil, CONTRADICTED, null);
    }

    private static @Nullable Long personOf(KnownAccount before, Outcome outcome) {
        if (before.personId() == null && outcome instanceof Outcome.Matched matched) {
            return matched.pupil().personId();
        }
        return before.personId();
    }

    private static String hesitation(Account account, List<PupilCandidate> pupils) {
        if (account.birthdate() == null) {
            return pupils.size() + " élèves de ces nom et prénom dans la division, date de naissance non communiquée";
        }
        boolean sameDay = pupils.stream().allMatch(pupil -> pupil.birthdate().equals(account.birthdate()));
        return pupils.size()
                + (sameDay
                        ? " élèves possibles, nés le même jour"
                        : " élèves possibles, l'un de nom et prénom proches, l'autre né un autre jour");
    }
}
