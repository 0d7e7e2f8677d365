package fr.passerelle.connectors.ledger.account;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.AccountDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions as rows: one an account, and at most one {@code MATCHED} a person and portal, the last decided. */
final class AccountRows {

    private record Key(Account.Source source, Object id) {}

    private AccountRows() {}

    static Collection<Map<String, @Nullable Object>> of(List<AccountDecision> decisions) {
        Map<Key, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        Map<Key, Map<String, @Nullable Object>> current = new HashMap<>();
        for (AccountDecision decision : decisions) {
            Account account = decision.account();
            Map<String, @Nullable Object> row = row(decision);
            rows.put(new Key(account.source(), account.externalId()), row);
            if (decision.state() == AccountState.MATCHED && decision.personId() != null) {
                Map<String, @Nullable Object> before = current.put(new Key(account.source(), decision.personId()), row);
                if (before != null && !account.externalId().equals(before.get("external_id"))) {
                    before.put("state", AccountState.REPLACED.name());
                    before.put("reason", AccountState.REPLACED.label());
                }
            }
        }
        return new ArrayList<>(rows.values());
    }

    private static Map<String, @Nullable Object> row(AccountDecision decision) {
        Account account = decision.account();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("source", account.source().name());
        row.put("external_id", account.externalId());
        row.put("uai", account.uai().value());
        row.put("last_name", account.lastName());
        row.put("first_name", account.firstName());
        row.put(
                "birthdate",
                account.birthdate() == null ? null : account.birthdate().toString());
        row.put("divisions", account.divisions());
        row.put("state", decision.state().name());
        row.put("person_id", decision.personId());
        row.put("pupil_id", decision.pupilId());
        row.put("reason", decision.reason());
        return row;
    }
}
