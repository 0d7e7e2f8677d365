package fr.passerelle.connectors.ledger.account;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.identity.FormerNameRows;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.identity.KnownAccount;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of accounts. Decisions as rows are one an account, and at most one {@code MATCHED} a person and portal, the last
 * decided.
 */
final class AccountRows {

    /** Accounts {@code a} with the pupil that each was given to. */
    static final String KNOWN = """
            select a.*, o.person_id as owner, o.first_name as owner_first_name, o.middle_name as owner_middle_name,
                o.third_name as owner_third_name, o.last_name as owner_last_name,
                o.preferred_last_name as owner_preferred_last_name, o.birthdate as owner_birthdate,
                o.division as owner_division, %s
            from account a left join pupil o on o.id = a.pupil_id""".formatted(FormerNameRows.of("o.person_id"));

    private record Key(Account.Source source, Object id) {}

    private AccountRows() {}

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                Account.Source.valueOf(row.getString("source")),
                row.getString("external_id"),
                schools(row),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("birthdate", LocalDate.class),
                List.of((String[]) row.getArray("divisions").getArray()));
    }

    /** Of a row of {@link #KNOWN}. */
    static KnownAccount known(ResultSet row) throws SQLException {
        return new KnownAccount(
                account(row),
                AccountState.valueOf(row.getString("state")),
                Sql.longOrNull(row, "person_id"),
                Sql.longOrNull(row, "pupil_id"),
                Sql.longOrNull(row, "owner") == null ? null : owner(row));
    }

    private static PupilCandidate owner(ResultSet row) throws SQLException {
        return new PupilCandidate(
                row.getLong("pupil_id"),
                row.getLong("owner"),
                new PersonNames(
                        row.getString("owner_last_name"),
                        row.getString("owner_preferred_last_name"),
                        row.getString("owner_first_name"),
                        row.getString("owner_middle_name"),
                        row.getString("owner_third_name"),
                        FormerNameRows.read(row)),
                row.getObject("owner_birthdate", LocalDate.class),
                row.getString("owner_division"));
    }

    private static List<Uai> schools(ResultSet row) throws SQLException {
        return Stream.concat(Stream.of(row.getString("uai")), Stream.of((String[])
                        row.getArray("schools").getArray()))
                .map(Uai::new)
                .toList();
    }

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
        row.put("schools", account.schools().stream().map(Uai::value).toList());
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
