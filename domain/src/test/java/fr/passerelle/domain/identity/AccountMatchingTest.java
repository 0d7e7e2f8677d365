package fr.passerelle.domain.identity;

import static fr.passerelle.domain.account.AccountState.AMBIGUOUS;
import static fr.passerelle.domain.account.AccountState.CONFLICT;
import static fr.passerelle.domain.account.AccountState.MATCHED;
import static fr.passerelle.domain.account.AccountState.NOT_FOUND;
import static fr.passerelle.domain.account.AccountState.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountMatchingTest {

    private static final Uai SCHOOL = Uai.ofNumber(9_990_001);
    private static final Uai LYCEE = Uai.ofNumber(9_990_002);
    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);
    private static final PupilCandidate LENA =
            new PupilCandidate(1, 10, new PersonNames("MARTEL", null, "Lena", "Lise", null, Former.NONE), BORN, "3 A");
    private static final PupilCandidate MARION = pupil(2, "Marion", "VASSEROY");

    @Test
    void anAccountGoesToTheOnePupilWhomItIsLike() {
        AccountDecision decision = decide(Map.of(), Map.of(), account("new", "Lena", "MARTEL", BORN));

        assertThat(decision.state()).isEqualTo(MATCHED);
        assertThat(decision.personId()).isEqualTo(LENA.personId());
        assertThat(decision.pupilId()).isEqualTo(LENA.pupilId());
        assertThat(decision.replaces()).isNull();
    }

    @ParameterizedTest(name = "{0} comes to the pupil of {1}: {2}")
    @CsvSource({
        "Lena, Lena, RENEWS",
        "LÉNA, Lena, RENEWS",
        "Lena, Lana, DISPLACES",
        "Lena, Lise, DISPLACES",
        "Lana, Lana, RENEWS",
        "Lana, Lise, DISPLACES",
        "Lise, Lise, RENEWS",
        "Lana, Lena, WAITS",
        "Lina, Lana, WAITS",
        "Lise, Lena, WAITS",
        "Lise, Lana, WAITS",
    })
    void onlyWhatIsLikelierOrTheSameAgainTakesThePlaceOfAnAccount(String comes, String there, String expected) {
        KnownAccount holder = known("a", account("a", there, "MARTEL", BORN), MATCHED, LENA);
        List<AccountDecision> decisions = matching(Map.of(), Map.of())
                .decide(List.of(account("b", comes, "MARTEL", BORN)), Map.of(LENA.personId(), holder));

        Map<String, AccountState> states = states(decisions);
        switch (expected) {
            case "RENEWS" -> {
                assertThat(states).isEqualTo(Map.of("b", MATCHED));
                assertThat(decisions.get(0).replaces()).isEqualTo("a");
            }
            case "DISPLACES" -> assertThat(states).isEqualTo(Map.of("a", AMBIGUOUS, "b", MATCHED));
            default -> {
                assertThat(states).isEqualTo(Map.of("b", AMBIGUOUS));
                assertThat(decisions.get(0).reason()).startsWith("l'élève le plus proche a déjà son compte");
            }
        }
    }

    @Test
    void ofTwoAccountsAnnouncedTogetherTheLastIsCurrent() {
        List<AccountDecision> decisions = matching(Map.of(), Map.of())
                .decide(List.of(account("b", "Lena", "MARTEL", BORN), account("c", "Lena", "MARTEL", BORN)), Map.of());

        assertThat(states(decisions)).isEqualTo(Map.of("b", REPLACED, "c", MATCHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lena", "Lenna", "LÉNA"})
    void whatWasToldWithABirthDateStandsWhenItIsToldAgainWithoutOneAndNearlyTheSame(String later) {
        KnownAccount before = known("a", NOT_FOUND, null);

        AccountDecision decision = decide(Map.of("a", before), Map.of(), account("a", later, "MARTEL", null));

        assertThat(decision.state()).isEqualTo(MATCHED);
        assertThat(decision.personId()).isEqualTo(LENA.personId());
        assertThat(decision.account().birthdate()).isEqualTo(BORN);
        assertThat(decision.reason()).isEqualTo(Likeness.FIRST_EXACT.reason());
    }

    @Test
    void aBirthDateIsNotThatOfOtherNames() {
        AccountDecision decision =
                decide(Map.of("a", known("a", NOT_FOUND, null)), Map.of(), account("a", "Odile", "TREMAULT", null));

        assertThat(decision.account().birthdate()).isNull();
        assertThat(decision.state()).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPersonDecidesWhenWhatIsToldAgainWithoutABirthDateAreTheVeryNamesOfATwin(boolean given) {
        PupilCandidate lana = pupil(3, "Lana", "MARTEL");
        KnownAccount before = given ? known("a", MATCHED, LENA) : known("a", NOT_FOUND, null);

        AccountDecision decision = new AccountMatching(
                        Map.of(SCHOOL, List.of(LENA, lana)), Map.of("a", before), Map.of())
                .decide(List.of(account("a", "Lana", "MARTEL", null)), Map.of())
                .get(0);

        assertThat(decision.state()).isEqualTo(CONFLICT);
        assertThat(decision.personId()).isEqualTo(LENA.personId());
        assertThat(decision.account().firstName()).isEqualTo("Lena");
    }

    @Test
    void aPersonDecidesWhenAnAccountThatWasSurelyAPupilsIsToldToBeOfSomebodyBornAnotherDay() {
        KnownAccount before = known("a", MATCHED, LENA);

        AccountDecision decision =
                decide(Map.of("a", before), Map.of(), account("a", "Lena", "MARTEL", BORN.plusYears(1)));

        assertThat(decision.state()).isEqualTo(CONFLICT);
        assertThat(decision.personId()).isEqualTo(LENA.personId());
        KnownAccount asked = known("a", decision.account(), CONFLICT, LENA);
        assertThat(decide(Map.of("a", asked), Map.of(), decision.account()))
                .as("it is told again")
                .isEqualTo(decision);
        assertThat(decide(Map.of("a", asked), Map.of(), account("a", "Lena", "MARTEL", BORN))
                        .state())
                .as("it was a slip")
                .isEqualTo(MATCHED);
    }

    @Test
    void anAccountThatComesAgainReplacesNothing() {
        KnownAccount before = known("a", MATCHED, LENA);
        AccountDecision decision = matching(Map.of("a", before), Map.of())
                .decide(List.of(account("a", "Lena", "MARTEL", BORN)), Map.of(LENA.personId(), before))
                .get(0);

        assertThat(decision.state()).isEqualTo(MATCHED);
        assertThat(decision.replaces()).isNull();
    }

    @Test
    void anAccountGivenByToleranceGoesToItsOwnPupilOnceHeIsThere() {
        PupilCandidate lana = pupil(3, "Lana", "MARTEL");
        Account account = account("a", "Lana", "MARTEL", BORN);
        KnownAccount before = known("a", account, MATCHED, LENA);

        assertThat(new AccountMatching(Map.of(SCHOOL, List.of(LENA, lana)), Map.of("a", before), Map.of())
                        .decideAgain(List.of(account), Map.of(LENA.personId(), before)))
                .extracting(AccountDecision::state, AccountDecision::personId)
                .containsExactly(tuple(MATCHED, lana.personId()));
    }

    @Test
    void anAccountGivenByToleranceGoesToAPersonOnceASecondPupilIsAsLike() {
        PupilCandidate lana = pupil(3, "Lana", "MARTEL");
        Account account = account("a", "Lina", "MARTEL", BORN);
        KnownAccount before = known("a", account, MATCHED, LENA);

        assertThat(new AccountMatching(Map.of(SCHOOL, List.of(LENA, lana)), Map.of("a", before), Map.of())
                        .decideAgain(List.of(account), Map.of(LENA.personId(), before)))
                .extracting(AccountDecision::state, AccountDecision::personId)
                .containsExactly(tuple(AMBIGUOUS, null));
    }

    @Test
    void anAccountGivenByToleranceStaysWithAPupilWhoLeavesTheSchool() {
        Account account = account("a", "Lana", "MARTEL", BORN);
        KnownAccount before = known("a", account, MATCHED, LENA);

        assertThat(new AccountMatching(Map.of(SCHOOL, List.of(MARION)), Map.of("a", before), Map.of())
                        .decideAgain(List.of(account), Map.of()))
                .extracting(AccountDecision::state, AccountDecision::personId)
                .containsExactly(tuple(MATCHED, LENA.personId()));
    }

    @Test
    void anAccountGivenByToleranceGoesToNobodyWhoIsNotLikelierThanThePupilWhoLeft() {
        PupilCandidate luna = pupil(3, "Luna", "MARTEL");
        Account account = account("a", "Lana", "MARTEL", BORN);
        KnownAccount before = known("a", account, MATCHED, LENA);

        assertThat(new AccountMatching(Map.of(SCHOOL, List.of(luna)), Map.of("a", before), Map.of())
                        .decideAgain(List.of(account), Map.of()))
                .extracting(AccountDecision::state, AccountDecision::personId)
                .containsExactly(tuple(MATCHED, LENA.personId()));
    }

    @Test
    void anAccountGivenByToleranceIsLetGoWhenItComesWithOtherNames() {
        KnownAccount before = known("a", account("a", "Lana", "MARTEL", BORN), MATCHED, LENA);

        assertThat(decide(Map.of("a", before), Map.of(), account("a", "Nobody", "ATALL", BORN))
                        .state())
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void whatIsCertainIsNotDecidedAgain() {
        KnownAccount before = known("a", MATCHED, LENA);

        assertThat(matching(Map.of("a", before), Map.of())
                        .decideAgain(List.of(before.account()), Map.of(LENA.personId(), before)))
                .isEmpty();
    }

    @Test
    void anAccountThatWaitedIsOlderThanTheOneThatThePupilGotMeanwhile() {
        KnownAccount holder = known("new", MATCHED, LENA);
        List<AccountDecision> decisions = matching(Map.of(), Map.of())
                .decideAgain(List.of(account("old", "Lena", "MARTEL", BORN)), Map.of(LENA.personId(), holder));

        assertThat(states(decisions)).isEqualTo(Map.of("old", REPLACED));
    }

    /** Announced again when its pupil has left: what was said of it stays. */
    @Test
    void aReplacedAccountWhosePupilIsNoLongerFoundIsStillReplacedAndSaysSo() {
        KnownAccount before = known("a", account("a", "Lena", "MARTEL", BORN), REPLACED, LENA);

        assertThat(new AccountMatching(Map.of(), Map.of("a", before), Map.of())
                        .decide(List.of(before.account()), Map.of()))
                .extracting(AccountDecision::state, AccountDecision::reason)
                .containsExactly(tuple(REPLACED, REPLACED.label()));
    }

    @Test
    void anAccountGivenByItsNamesAloneStaysWhenThePupilChangesDivision() {
        PupilCandidate moved = new PupilCandidate(
                1, 10, new PersonNames("MARTEL", null, "Lena", "Lise", null, Former.NONE), BORN, "3 B");
        Account silent = account("a", "Lena", "MARTEL", null);
        KnownAccount before = known("a", silent, MATCHED, LENA);

        assertThat(new AccountMatching(Map.of(SCHOOL, List.of(moved)), Map.of("a", before), Map.of())
                        .decide(List.of(silent), Map.of()))
                .extracting(AccountDecision::state, AccountDecision::personId)
                .containsExactly(tuple(MATCHED, LENA.personId()));
    }

    @Test
    void aBirthDateThatWasGivenOnceIsRemembered() {
        KnownAccount before = known("a", NOT_FOUND, null);

        assertThat(decide(Map.of("a", before), Map.of(), account("a", "Lena", "MARTEL", null))
                        .account()
                        .birthdate())
                .isEqualTo(BORN);
        assertThat(decide(Map.of("a", before), Map.of(), account("a", "Zoé", "MARTEL", null))
                        .account()
                        .birthdate())
                .as("of other names")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAccountOfSeveralSchoolsIsLookedForInEach(boolean mainFirst) {
        List<Uai> schools = mainFirst ? List.of(SCHOOL, LYCEE) : List.of(LYCEE, SCHOOL);
        Account both = new Account(Account.Source.GAR, "a", schools, "MARTEL", "Lena", BORN, List.of("3 A"));
        PupilCandidate another = pupil(8, "Zoé", "GRAND");

        AccountDecision decision = new AccountMatching(
                        Map.of(SCHOOL, List.of(LENA), LYCEE, List.of(another)), Map.of(), Map.of())
                .decide(List.of(both), Map.of())
                .get(0);

        assertThat(decision.state()).isEqualTo(MATCHED);
        assertThat(decision.pupilId()).isEqualTo(LENA.pupilId());
        assertThat(decision.account().schools()).containsExactly(SCHOOL, LYCEE);
    }

    @Test
    void twoPersonsOverSeveralSchoolsGoToAPersonAndOneInBothIsFound() {
        Account both =
                new Account(Account.Source.GAR, "a", List.of(SCHOOL, LYCEE), "MARTEL", "Lena", BORN, List.of("3 A"));
        PupilCandidate namesake = pupil(8, "Lena", "MARTEL");
        PupilCandidate sameThere = new PupilCandidate(
                9, LENA.personId(), new PersonNames("MARTEL", null, "Lena", null, null, Former.NONE), BORN, "2 A");

        assertThat(new AccountMatching(Map.of(SCHOOL, List.of(LENA), LYCEE, List.of(namesake)), Map.of(), Map.of())
                        .decide(List.of(both), Map.of()))
                .extracting(AccountDecision::state)
                .containsExactly(AMBIGUOUS);
        assertThat(new AccountMatching(Map.of(SCHOOL, List.of(LENA), LYCEE, List.of(sameThere)), Map.of(), Map.of())
                        .decide(List.of(both), Map.of()))
                .extracting(AccountDecision::state, AccountDecision::pupilId)
                .containsExactly(tuple(MATCHED, LENA.pupilId()));
    }

    @Test
    void anAccountOfOnePupilIsNeverGivenToAnother() {
        Map<String, KnownAccount> known = Map.of("a", known("a", MATCHED, MARION));

        AccountDecision decision = decide(known, Map.of(), account("a", "Lena", "MARTEL", BORN));

        assertThat(decision.state()).isEqualTo(CONFLICT);
        assertThat(decision.personId()).isEqualTo(MARION.personId());
    }

    @Test
    void whatWasSettledIsKeptWhenTheAccountIsNoLongerFound() {
        Map<String, KnownAccount> known = Map.of("a", known("a", CONFLICT, LENA));

        AccountDecision decision = decide(known, Map.of(), account("a", "Nobody", "ATALL", BORN));

        assertThat(decision.state()).isEqualTo(CONFLICT);
        assertThat(decision.personId()).isEqualTo(LENA.personId());
    }

    @Test
    void severalPossiblePupilsAndNoneAreTold() {
        PupilCandidate twin = pupil(3, "Lana", "MARTEL");
        AccountDecision hesitates = new AccountMatching(Map.of(SCHOOL, List.of(LENA, twin)), Map.of(), Map.of())
                .decide(List.of(account("a", "Lina", "MARTEL", BORN)), Map.of())
                .get(0);

        assertThat(hesitates.state()).isEqualTo(AMBIGUOUS);
        assertThat(hesitates.reason()).startsWith("2 élèves possibles");
        assertThat(decide(Map.of(), Map.of(), account("a", "Nobody", "ATALL", BORN))
                        .state())
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void aBirthDateThatIsMissingIsTheOneThatTheEntGave() {
        Map<NameInDivision, LocalDate> ent = Map.of(NameInDivision.of("Martel", "LENA", "3 A"), BORN);

        assertThat(decide(Map.of(), ent, account("a", "Lena", "MARTEL", null)).state())
                .isEqualTo(MATCHED);
        assertThat(decide(Map.of(), ent, account("a", "Lena", "MARTEL", null)).reason())
                .startsWith("né le même jour");
        assertThat(decide(Map.of(), Map.of(), account("a", "Lena", "MARTEL", null))
                        .reason())
                .startsWith("seul élève de ces nom et prénom");
    }

    private static AccountDecision decide(
            Map<String, KnownAccount> known, Map<NameInDivision, LocalDate> birthdates, Account account) {
        return matching(known, birthdates).decide(List.of(account), Map.of()).get(0);
    }

    private static AccountMatching matching(
            Map<String, KnownAccount> known, Map<NameInDivision, LocalDate> birthdates) {
        return new AccountMatching(Map.of(SCHOOL, List.of(LENA, MARION)), known, birthdates);
    }

    private static Account account(String id, String first, String last, @Nullable LocalDate born) {
        return new Account(Account.Source.GAR, id, SCHOOL, last, first, born, List.of("3 A"));
    }

    private static Map<String, AccountState> states(List<AccountDecision> decisions) {
        return decisions.stream()
                .collect(Collectors.toMap(decision -> decision.account().externalId(), AccountDecision::state));
    }

    private static KnownAccount known(String id, AccountState state, @Nullable PupilCandidate pupil) {
        PupilCandidate named = pupil == null ? LENA : pupil;
        return known(id, account(id, named.names().firstName(), named.names().lastName(), BORN), state, pupil);
    }

    private static KnownAccount known(String id, Account account, AccountState state, @Nullable PupilCandidate pupil) {
        assertThat(account.externalId()).isEqualTo(id);
        return pupil == null
                ? new KnownAccount(account, state, null, null, null)
                : new KnownAccount(account, state, pupil.personId(), pupil.pupilId(), pupil);
    }

    private static PupilCandidate pupil(long number, String first, String last) {
        return new PupilCandidate(
                number, number * 10, new PersonNames(last, null, first, null, null, Former.NONE), BORN, "3 A");
    }
}
