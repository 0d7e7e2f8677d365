package fr.passerelle.connectors.ledger.pupil;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.identity.Likeness;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an import keeps of the names that a pupil bears no longer. */
class FormerNamesImportTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate BORN = LocalDate.of(2012, 5, 6);

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
    }

    @Test
    void aFamilyNameThatChangesStaysKnownAndOneThatIsSpeltAnewDoesNot() {
        apply(COLLEGE, pupil("VASSEROI", null, "Zoé", BORN));
        apply(COLLEGE, pupil("VASSEROY", null, "Zoé", BORN));
        assertThat(candidate(COLLEGE).names().former()).isEqualTo(Former.NONE);

        apply(COLLEGE, pupil("GRAND", null, "Zoé", BORN));
        apply(COLLEGE, pupil("GRAND", null, "Lou", BORN));
        assertThat(candidate(COLLEGE).names().former()).isEqualTo(new Former(List.of("Zoé"), List.of("VASSEROY")));
        apply(COLLEGE, pupil("GRAND", null, "Lou", BORN));
        assertThat(candidate(COLLEGE).names().former().last()).containsExactly("VASSEROY");
    }

    @Test
    void aUsageNameThatIsGivenUpStaysKnownAndAFamilyNameThatBecomesOneIsStillBorne() {
        apply(COLLEGE, pupil("VASSEROY", "MARTEL", "Zoé", BORN));
        apply(COLLEGE, pupil("GRAND", "VASSEROY", "Zoé", BORN));
        assertThat(candidate(COLLEGE).names().former().last()).containsExactly("MARTEL");
    }

    @Test
    void whoArrivesElsewhereUnderAnotherNameIsKnownThereUnderTheOneSheHad() {
        apply(COLLEGE, pupil("VASSEROY", null, "Zoé", BORN));
        apply(OTHER, pupil("GRAND", null, "Zoé", BORN));
        assertThat(candidate(OTHER).names().former()).isEqualTo(new Former(List.of(), List.of("VASSEROY")));
    }

    @Test
    void aChangeThatIsHeldLeavesNoFormerName() {
        apply(COLLEGE, pupil("VASSEROY", null, "Zoé", BORN));
        samples.importAll(COLLEGE, List.of(pupil("GRAND", null, "Zoé", BORN)), null, Set.of(Part.UPDATED), "held");
        assertThat(candidate(COLLEGE).names().former()).isEqualTo(Former.NONE);
    }

    @Test
    void theOwnerOfAnAccountIsReadWithTheNamesThatSheBore() {
        apply(COLLEGE, pupil("VASSEROY", null, "Zoé", BORN));
        PupilCandidate zoe = candidate(COLLEGE);
        Account account = new Account(Account.Source.GAR, "a", COLLEGE, "VASSEROY", "Zoé", BORN, List.of("3 A"));
        AccountLedger accounts = LEDGER.get(AccountLedger.class);
        accounts.saveAll(List.of(
                new AccountDecision(account, AccountState.MATCHED, zoe.personId(), zoe.pupilId(), "sien", null)));
        apply(COLLEGE, pupil("GRAND", null, "Zoé", BORN));

        assertThat(accounts.find(Account.Source.GAR, List.of("a")).get("a").likeness())
                .contains(Likeness.FORMER);
    }

    @Test
    void whatADecisionBroughtGoesWithItAsTheNamesComeBack() {
        apply(COLLEGE, pupil("VASSEROY", null, "Zoé", BORN));
        Pupil older = pupil("GRAND", null, "Zoé", BORN.minusYears(1));
        apply(COLLEGE, older);
        long hold = LEDGER.count("select id from hold where state = 'OPEN'");
        assertThat(LEDGER.get(RecognitionLedger.class).same(hold, "claire")).isNotEmpty();
        assertThat(LEDGER.get(HoldLedger.class).close(hold, HoldState.APPROVED, "claire"))
                .isTrue();
        apply(COLLEGE, older);
        assertThat(candidate(COLLEGE).names().former().last()).containsExactly("VASSEROY");

        assertThat(LEDGER.get(RecognitionLedger.class).undo(hold, "claire")).isNotEmpty();
        assertThat(candidate(COLLEGE).names()).extracting(PersonNames::lastName).isEqualTo("VASSEROY");
        assertThat(candidate(COLLEGE).names().former()).isEqualTo(Former.NONE);
    }

    private void apply(Uai uai, Pupil... pupils) {
        samples.importAll(uai, List.of(pupils), null, Set.of(), "file of " + uai);
    }

    private static PupilCandidate candidate(Uai uai) {
        List<PupilCandidate> all = LEDGER.get(PupilLedger.class).candidates(uai);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Pupil pupil(String last, @Nullable String preferred, String first, LocalDate born) {
        return new Pupil(
                "990000501AA",
                null,
                "71",
                last,
                preferred,
                first,
                null,
                null,
                null,
                born,
                null,
                null,
                "100",
                null,
                "10310019110",
                "ST",
                "3 A",
                false);
    }
}
