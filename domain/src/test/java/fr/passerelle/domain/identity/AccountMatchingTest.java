package fr.passerelle.domain.identity;

import static fr.passerelle.domain.account.AccountState.AMBIGUOUS;
import static fr.passerelle.domain.account.AccountState.CONFLICT;
import static fr.passerelle.domain.account.AccountState.MATCHED;
import static fr.passerelle.domain.account.AccountState.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountMatchingTest {

    private static final Uai SCHOOL = Uai.ofNumber(9_990_001);
    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);
    private static final PupilCandidate LENA = pupil(1, "Lena", "MARTEL");
    private static final PupilCandidate MARION = pupil(2, "Marion", "VASSEROY");

    @Test
    void anAccountGoesToTheOnePupilWhomItIsLike() {
        AccountDecision decision = decide(Map.of(), Map.of(), account("new", "Lena", "MARTEL", BORN));

        assertThat(decision.state()).isEqualTo(MATCHED);
        assertThat(decision.personId()).isEqualTo(LENA.personId());
        assertThat(decision.pupilId()).isEqualTo(LENA.pupilId());
        assertThat(decision.replaces()).isNull();
    }

    @Test
    void theNewerAccountOfAPupilTakesThePlaceOfTheOlder() {
        List<AccountDecision> decisions = matching(Map.of(), Map.of())
                .decide(
                        List.of(account("b", "Lena", "MARTEL", BORN), account("c", "Lana", "MARTEL", BORN)),
                        Map.of(LENA.personId(), "a"));

        assertThat(decisions).extracting(AccountDecision::replaces).containsExactly("a", "b");
        assertThat(decisions).extracting(AccountDecision::state).containsOnly(MATCHED);
    }

    @Test
    void anAccountThatComesAgainReplacesNothing() {
        AccountDecision decision = matching(Map.of(), Map.of())
                .decide(List.of(account("a", "Lena", "MARTEL", BORN)), Map.of(LENA.personId(), "a"))
                .get(0);

        assertThat(decision.replaces()).isNull();
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
        AccountDecision hesitates = new AccountMatching(List.of(LENA, twin), Map.of(), Map.of())
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
        assertThat(decide(Map.of(), Map.of(), account("a", "Lena", "MARTEL", null))
                        .state())
                .isEqualTo(NOT_FOUND);
    }

    private static AccountDecision decide(
            Map<String, KnownAccount> known, Map<NameInDivision, LocalDate> birthdates, Account account) {
        return matching(known, birthdates).decide(List.of(account), Map.of()).get(0);
    }

    private static AccountMatching matching(
            Map<String, KnownAccount> known, Map<NameInDivision, LocalDate> birthdates) {
        return new AccountMatching(List.of(LENA, MARION), known, birthdates);
    }

    private static Account account(String id, String first, String last, @Nullable LocalDate born) {
        return new Account(Account.Source.GAR, id, SCHOOL, last, first, born, List.of("3 A"));
    }

    private static KnownAccount known(String id, AccountState state, PupilCandidate pupil) {
        return new KnownAccount(id, SCHOOL, state, pupil.personId(), pupil.pupilId());
    }

    private static PupilCandidate pupil(long number, String first, String last) {
        return new PupilCandidate(number, number * 10, first, null, null, last, null, BORN, "3 A");
    }
}
