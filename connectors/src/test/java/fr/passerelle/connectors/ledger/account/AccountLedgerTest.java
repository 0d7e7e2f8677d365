package fr.passerelle.connectors.ledger.account;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static fr.passerelle.domain.account.Account.Source.ENT;
import static fr.passerelle.domain.account.Account.Source.GAR;
import static fr.passerelle.domain.account.AccountState.MATCHED;
import static fr.passerelle.domain.account.AccountState.NOT_FOUND;
import static fr.passerelle.domain.account.AccountState.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.identity.KnownAccount;
import fr.passerelle.domain.identity.NameInDivision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate DAY = LocalDate.of(2012, 1, 2);

    private final Samples samples = new Samples(LEDGER);
    private AccountLedger accounts;
    private long zoe;
    private long paul;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 2));
        zoe = samples.person(COLLEGE, 1);
        paul = samples.person(COLLEGE, 2);
        accounts = LEDGER.get(AccountLedger.class);
    }

    @Test
    void aDecisionIsFoundAgainByAccountAndByPerson() {
        accounts.saveAll(List.of(decision("ido1", MATCHED, zoe), decision("ido2", NOT_FOUND, null)));
        assertThat(accounts.find(GAR, List.of("ido1", "ido2", "ido3")))
                .hasSize(2)
                .containsEntry("ido2", new KnownAccount("ido2", COLLEGE, NOT_FOUND, null, null));
        assertThat(accounts.accountOf(GAR, List.of(zoe, paul))).isEqualTo(Map.of(zoe, "ido1"));
        assertThat(accounts.accountOf(ENT, List.of(zoe))).as("another id space").isEmpty();
    }

    @Test
    void aNewAccountOfTheSamePersonReplacesTheFormerOneWhichStaysAsHistory() {
        accounts.saveAll(List.of(decision("ido1", MATCHED, zoe)));
        accounts.saveAll(List.of(decision("ido2", MATCHED, zoe)));
        assertThat(accounts.accountOf(GAR, List.of(zoe))).containsEntry(zoe, "ido2");
        assertThat(accounts.find(GAR, List.of("ido1")).get("ido1").state()).isEqualTo(REPLACED);
        assertThat(LEDGER.count("select count(*) from journal where action = 'ACCOUNT_REPLACED'"))
                .isEqualTo(1);
    }

    @Test
    void amongDecisionsTakenTogetherTheLastPrevails() {
        accounts.saveAll(List.of(
                decision("ido1", MATCHED, zoe),
                decision("ido2", MATCHED, zoe),
                decision("ido3", NOT_FOUND, null),
                decision("ido3", MATCHED, paul)));
        assertThat(accounts.accountOf(GAR, List.of(zoe, paul))).isEqualTo(Map.of(zoe, "ido2", paul, "ido3"));
        assertThat(accounts.find(GAR, List.of("ido1")).get("ido1").state()).isEqualTo(REPLACED);
    }

    @Test
    void anAccountThatPassesToAnotherPersonAndBackInOneBatchEndsWhereTheLastDecisionSays() {
        accounts.saveAll(List.of(
                decision("ido1", MATCHED, zoe), decision("ido1", MATCHED, paul), decision("ido2", MATCHED, zoe)));
        assertThat(accounts.accountOf(GAR, List.of(zoe, paul))).isEqualTo(Map.of(zoe, "ido2", paul, "ido1"));
    }

    @Test
    void twoAccountsCanBeSwappedBetweenTwoPersons() {
        accounts.saveAll(List.of(decision("ido1", MATCHED, zoe), decision("ido2", MATCHED, paul)));
        accounts.saveAll(List.of(decision("ido1", MATCHED, paul), decision("ido2", MATCHED, zoe)));
        assertThat(accounts.accountOf(GAR, List.of(zoe, paul))).isEqualTo(Map.of(zoe, "ido2", paul, "ido1"));
    }

    @Test
    void theSameDecisionTwiceWritesNothing() {
        accounts.saveAll(List.of(decision("ido1", MATCHED, zoe)));
        long journal = LEDGER.count("select count(*) from journal");
        accounts.saveAll(List.of(decision("ido1", MATCHED, zoe)));
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(journal);
    }

    @Test
    void birthDatesOfTheEntAreFoundByNamesAndDivisionUnlessTwoAccountsDisagree() {
        accounts.saveAll(List.of(
                ent("e1", "LE CŒUR", "Zoé", DAY),
                ent("e2", "Petit", "Jean", DAY),
                ent("e3", "PETIT", "jean", DAY.plusDays(1)),
                ent("e4", "Grand", "Paul", null)));
        assertThat(accounts.birthdatesFromEnt(COLLEGE))
                .isEqualTo(Map.of(NameInDivision.of("Le Coeur", "ZOE", "3 A"), DAY));
    }

    private static AccountDecision decision(String ido, AccountState state, @Nullable Long person) {
        Account account = new Account(GAR, ido, COLLEGE, "Nom", "Zoé", DAY, List.of("3 A"));
        return new AccountDecision(account, state, person, null, "noms et date de naissance identiques", null);
    }

    private static AccountDecision ent(String id, String last, String first, @Nullable LocalDate birthdate) {
        Account account = new Account(ENT, id, COLLEGE, last, first, birthdate, List.of("3 A"));
        return new AccountDecision(account, NOT_FOUND, null, null, "personne", null);
    }
}
