package fr.passerelle.routes.stray;

import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.stray.AttributionLedger.TakenBack;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.KnownAccount;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.routes.account.AccountMatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts whose pupil a person has told. */
class GivenAccounts implements Effect {

    private static final String STATE = "state";
    private static final String PERSON = "person";
    private static final String PUPIL = "pupil";
    private static final String REPLACED = "replaced";
    private static final String BROUGHT_BACK = "rendu par la reprise d'une décision";

    private final AccountLedger accounts;
    private final AccountMatcher matcher;

    GivenAccounts(AccountLedger accounts, AccountMatcher matcher) {
        this.accounts = accounts;
        this.matcher = matcher;
    }

    /** Where it stands, and the account of the same portal that it takes the place of. */
    @Override
    public Map<String, Object> before(Stray stray, @Nullable Long personId) {
        Map<String, Object> before = new HashMap<>();
        accounts.takeTurn(stray.schools());
        accounts.lock(stray.key().number()).ifPresent(known -> {
            before.put(STATE, known.state().name());
            if (known.personId() != null) {
                before.put(PERSON, known.personId());
            }
            if (known.pupilId() != null) {
                before.put(PUPIL, known.pupilId());
            }
            if (personId != null) {
                holder(known.account().source(), personId)
                        .ifPresent(
                                holder -> before.put(REPLACED, holder.account().externalId()));
            }
        });
        return before;
    }

    private Optional<KnownAccount> holder(Account.Source source, long personId) {
        return Optional.ofNullable(
                accounts.findCurrent(source, Set.of(personId)).get(personId));
    }

    @Override
    public void said(Stray stray, Verdict verdict, String who) {
        if (verdict != Verdict.LATER) {
            accounts.lock(stray.key().number())
                    .ifPresent(known -> accounts.saveAll(matcher.decide(List.of(known.account()))));
        }
    }

    @Override
    public void takenBack(TakenBack taken, Map<String, Object> before, String who) {
        accounts.takeTurn(List.of(taken.uai()));
        KnownAccount known = accounts.lock(taken.attribution().key().number()).orElse(null);
        if (known == null || taken.attribution().verdict() == Verdict.LATER) {
            return;
        }
        Account account = known.account();
        accounts.restore(
                account.source(),
                account.externalId(),
                AccountState.valueOf((String) before.getOrDefault(STATE, AccountState.NOT_FOUND.name())),
                number(before, PERSON),
                number(before, PUPIL),
                BROUGHT_BACK);
        Long given = taken.attribution().personId();
        if (given != null && before.get(REPLACED) instanceof String replaced) {
            bringBack(account.source(), replaced, given);
        }
        accounts.saveAll(matcher.decideAgain(List.of(account)));
    }

    /** Unless the pupil has another account by now, or the account another pupil. */
    private void bringBack(Account.Source source, String externalId, long personId) {
        KnownAccount replaced = accounts.find(source, Set.of(externalId)).get(externalId);
        if (replaced != null
                && replaced.state() == AccountState.REPLACED
                && Long.valueOf(personId).equals(replaced.personId())) {
            accounts.restore(source, externalId, AccountState.MATCHED, personId, replaced.pupilId(), BROUGHT_BACK);
        }
    }

    private static @Nullable Long number(Map<String, Object> before, String name) {
        return before.get(name) instanceof Number number ? number.longValue() : null;
    }
}
