package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of the portals and the pupils behind them. */
@Repository
public class AccountLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public AccountLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Accounts already known, by external id. */
    public Map<String, KnownAccount> find(Account.Source source, Collection<String> externalIds) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** External id of the current account of each person that has one. */
    public Map<Long, String> accountOf(Account.Source source, Collection<Long> personIds) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Writes decisions. */
    public void saveAll(List<AccountDecision> decisions) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Birth dates that the ENT gave for a school; names that two accounts share with different dates are left out. */
    public Map<NameInDivision, LocalDate> birthdatesFromEnt(Uai uai) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
