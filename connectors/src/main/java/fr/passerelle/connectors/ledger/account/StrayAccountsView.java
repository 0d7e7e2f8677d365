package fr.passerelle.connectors.ledger.account;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.identity.PossibleOwners;
import fr.passerelle.domain.livret.SchoolChain.Stranger;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of a school that are nobody's: whose they may be, and those that are of no pupil of the school. */
@Repository
public class StrayAccountsView {

    private final JdbcClient jdbc;
    private final PupilLedger pupils;

    StrayAccountsView(JdbcClient jdbc, PupilLedger pupils) {
        this.jdbc = jdbc;
        this.pupils = pupils;
    }

    private record Stray(
            Account account, AccountState state, @Nullable Long personId) {}

    /**
     * @param mayBeOf persons of the school to whom one of the accounts may belong
     * @param strangers accounts of the divisions asked for, without any such person
     */
    public record Found(Set<Long> mayBeOf, List<Stranger> strangers) {}

    public Found of(Uai uai, Set<String> divisions) {
        List<Stray> strays = strays(uai);
        if (strays.isEmpty()) {
            return new Found(Set.of(), List.of());
        }
        PossibleOwners possible = new PossibleOwners(pupils.candidates(uai));
        Set<String> wanted = divisions.stream().map(Names::normalise).collect(Collectors.toSet());
        Set<Long> mayBeOf = new HashSet<>();
        List<Stranger> strangers = new ArrayList<>();
        for (Stray stray : strays) {
            Set<Long> owners = possible.of(stray.account());
            mayBeOf.addAll(owners);
            if (stray.personId() != null) {
                mayBeOf.add(stray.personId());
            }
            if (owners.isEmpty() && stray.state() == AccountState.NOT_FOUND && isOf(wanted, stray.account())) {
                strangers.add(stranger(stray.account()));
            }
        }
        return new Found(mayBeOf, strangers);
    }

    private List<Stray> strays(Uai uai) {
        return jdbc.sql("""
                        select * from account
                        where (uai = any(%1$s) or schools && %1$s)
                          and state in ('AMBIGUOUS', 'CONFLICT', 'NOT_FOUND')
                        order by last_name, first_name, source, external_id""".formatted(ScopeSql.WITH_TAKEN_OVER))
                .param("uai", uai.value())
                .query((row, number) -> stray(row))
                .list();
    }

    private static boolean isOf(Set<String> divisions, Account account) {
        return account.divisions().stream().map(Names::normalise).anyMatch(divisions::contains);
    }

    private static Stranger stranger(Account account) {
        return new Stranger(
                "compte " + account.source().name(),
                account.lastName() + " " + account.firstName(),
                "",
                String.join(", ", account.divisions()));
    }

    private static Stray stray(ResultSet row) throws SQLException {
        return new Stray(
                AccountRows.account(row),
                AccountState.valueOf(row.getString("state")),
                Sql.longOrNull(row, "person_id"));
    }
}
