package fr.passerelle.connectors.ledger.account;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static fr.passerelle.domain.account.Account.Source.ENT;
import static fr.passerelle.domain.account.Account.Source.GAR;
import static fr.passerelle.domain.account.AccountState.AMBIGUOUS;
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
import java.util.HashMap;
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
                .containsEntry("ido2", new KnownAccount(account("ido2"), NOT_FOUND, null, null, null));
        assertThat(current(GAR, List.of(zoe, paul))).isEqualTo(Map.of(zoe, "ido1"));
        assertThat(current(ENT, List.of(zoe))).as("another id space").isEmpty();
    }

    @Test
    void aNewAccountOfTheSamePersonReplacesTheFormerOneWhichStaysAsHistory() {
        accounts.saveAll(List.of(decision("ido1", MATCHED, zoe)));
        accounts.saveAll(List.of(decision("ido2", MATCHED, zoe)));
        assertThat(current(GAR, List.of(zoe))).containsEntry(zoe, "ido2");
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
        assertThat(current(GAR, List.of(zoe, paul))).isEqualTo(Map.of(zoe, "ido2", paul, "ido3"));
        assertThat(accounts.find(GAR, List.of("ido1")).get("ido1").state()).isEqualTo(REPLACED);
    }

    @Test
    void anAccountThatPassesToAnotherPersonAndBackInOneBatchEndsWhereTheLastDecisionSays() {
        accounts.saveAll(List.of(
                decision("ido1", MATCHED, zoe), decision("ido1", MATCHED, paul), decision("ido2", MATCHED, zoe)));
        assertThat(current(GAR, List.of(zoe, paul))).isEqualTo(Map.of(zoe, "ido2", paul, "ido1"));
    }

    @Test
    void twoAccountsCanBeSwappedBetweenTwoPersons() {
        accounts.saveAll(List.of(decision("ido1", MATCHED, zoe), decision("ido2", MATCHED, paul)));
        accounts.saveAll(List.of(decision("ido1", MATCHED, paul), decision("ido2", MATCHED, zoe)));
        assertThat(current(GAR, List.of(zoe, paul))).isEqualTo(Map.of(zoe, "ido2", paul, "ido1"));
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
        assertThat(accounts.birthdatesFromEnt(List.of(COLLEGE)))
                .isEqualTo(Map.of(NameInDivision.of("Le Coeur", "ZOE", "3 A"), DAY));
    }

    @Test
    void anAccountIsKnownWithItsSchoolsAndItsPupilAsHeIsToday() {
        Account both = new Account(GAR, "ido1", List.of(COLLEGE, OTHER), "Nom", "Zoé", DAY, List.of("3 A"));
        long pupil = LEDGER.count("select id from pupil where person_id = " + zoe);
        accounts.saveAll(List.of(new AccountDecision(both, MATCHED, zoe, pupil, "proche", null)));
        KnownAccount known = accounts.find(GAR, List.of("ido1")).get("ido1");
        assertThat(known.account()).isEqualTo(both);
        assertThat(known.owner()).isNotNull();
        assertThat(known.owner().personId()).isEqualTo(zoe);
        assertThat(accounts.findCurrent(GAR, List.of(zoe))).containsEntry(zoe, known);
    }

    @Test
    void whatWaitsInOneOfSeveralSchoolsIsUnsettledInEach() {
        Account both = new Account(GAR, "ido1", List.of(COLLEGE, OTHER), "Nom", "Zoé", DAY, List.of("3 A"));
        accounts.saveAll(List.of(new AccountDecision(both, NOT_FOUND, null, null, "personne", null)));
        assertThat(accounts.unsettled(COLLEGE)).containsExactly(both);
        assertThat(accounts.unsettled(OTHER)).containsExactly(both);
    }

    @Test
    void whatHasAPupilOfOtherNamesMayBeUnsettledAndComesFirst() {
        long pupil = LEDGER.count("select id from pupil where person_id = " + zoe);
        accounts.saveAll(List.of(
                decision("ido1", NOT_FOUND, null),
                new AccountDecision(account("ido2"), MATCHED, zoe, pupil, "proche", null)));
        assertThat(accounts.unsettled(COLLEGE)).containsExactly(account("ido2"), account("ido1"));
        LEDGER.jdbc()
                .sql("update pupil set first_name = 'ZOÉ', last_name = 'NOM' where id = ?")
                .param(pupil)
                .update();
        assertThat(accounts.unsettled(COLLEGE)).containsExactly(account("ido1"));
    }

    @Test
    void aPupilWhoLosesAnAccountIsToldOfIt() {
        accounts.saveAll(List.of(decision("ido1", MATCHED, zoe)));
        accounts.saveAll(List.of(decision("ido1", AMBIGUOUS, null)));
        assertThat(current(GAR, List.of(zoe))).isEmpty();
        assertThat(LEDGER.count("select count(*) from journal where action = 'ACCOUNT_TO_REVIEW' and person_id = " + zoe
                        + " and details ->> 'released' = 'true'"))
                .isEqualTo(1);
    }

    private Map<Long, String> current(Account.Source source, List<Long> persons) {
        Map<Long, String> ids = new HashMap<>();
        accounts.findCurrent(source, persons)
                .forEach((person, known) -> ids.put(person, known.account().externalId()));
        return ids;
    }

    private static Account account(String ido) {
        return new Account(GAR, ido, COLLEGE, "Nom", "Zoé", DAY, List.of("3 A"));
    }

    private static AccountDecision decision(String ido, AccountState state, @Nullable Long person) {
        return new AccountDecision(account(ido), state, person, null, "noms et date de naissance identiques", null);
    }

    private static AccountDecision ent(String id, String last, String first, @Nullable LocalDate birthdate) {
        Account account = new Account(ENT, id, COLLEGE, last, first, birthdate, List.of("3 A"));
        return new AccountDecision(account, NOT_FOUND, null, null, "personne", null);
    }
}
