package fr.passerelle.domain.identity;

import static fr.passerelle.domain.account.AccountState.AMBIGUOUS;
import static fr.passerelle.domain.account.AccountState.CONFLICT;
import static fr.passerelle.domain.account.AccountState.MATCHED;
import static fr.passerelle.domain.account.AccountState.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.Outcome.Ambiguous;
import fr.passerelle.domain.identity.Outcome.Matched;
import fr.passerelle.domain.identity.Outcome.NotFound;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of before is one more way to be found, and never takes the place of who bears it today. */
class FormerNamesTest {

    private static final Uai SCHOOL = Uai.ofNumber(9_990_001);
    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);
    /** She was Marion Vasseroy. */
    private static final PupilCandidate RENAMED =
            pupil(1, "Marion", "GRAND", BORN, new Former(List.of("Mario"), List.of("VASSEROY")));

    @ParameterizedTest(name = "{0} ({1}) is called {2} ({3}): {4}")
    @CsvSource({
        "VASSEROY, ,        GRAND,    ,         VASSEROY",
        "VASSEROY, ,        GRAND,    VASSEROY, ",
        "VASSEROY, MARTEL,  GRAND,    ,         VASSEROY MARTEL",
        "VASSEROY, GRAND,   GRAND,    ,         VASSEROY",
        "VASSEROY, GRAND,   VASSEROY, ,         GRAND",
        "VASSEROY, ,        VASSEROI, ,         ",
        "LE GUEN,  ,        Le-Guen,  ,         ",
        "VASSEROY, ,        VASSEROY, GRAND,    ",
        "-,        ,        GRAND,    ,         "
    })
    void aNameIsLeftWhenNoneOfTodayResemblesIt(
            String last, @Nullable String preferred, String now, @Nullable String preferredNow, @Nullable String left) {
        assertThat(named(last, preferred).lastNamesLeft(named(now, preferredNow)))
                .isEqualTo(left == null ? List.of() : Arrays.asList(left.split(" ")));
    }

    @ParameterizedTest(name = "{0} {1} born {2}: {3}")
    @CsvSource({
        "Marion, GRAND,    2012-02-29, FIRST_EXACT",
        "Marion, Vasseroy, 2012-02-29, FORMER",
        "Mario,  GRAND,    2012-02-29, FORMER",
        "Mario,  VASSEROY, 2012-02-29, FORMER",
        "Marian, GRAND,    2012-02-29, FIRST_CLOSE",
        "Marian, VASSEROY, 2012-02-29, ", // two steps away
        "Marion, VASSEROI, 2012-02-29, ",
        "Marion, VASSEROY, 2012-02-28, ",
        "Marion, VASSEROY, ,           " // without a birth date only names of today
    })
    void anAccountUnderANameOfBeforeFindsWhoBoreItToTheLetter(
            String first, String last, @Nullable LocalDate born, @Nullable Likeness likeness) {
        Outcome outcome = Reconciliation.decide(account("a", first, last).bornOn(born), List.of(RENAMED));
        if (likeness == null) {
            assertThat(outcome).isInstanceOf(NotFound.class);
        } else {
            assertThat(outcome).isEqualTo(new Matched(RENAMED, likeness));
        }
    }

    @ParameterizedTest(name = "beside {0} {1}, born as told: {2}, {3} is found")
    @CsvSource({
        "Marion, VASSEROY, true,  other", // to the letter, today
        "Marian, VASSEROY, true,  both", // a twin who resembles it
        "Marion, VASSEROY, false, both", // whose birth date may be wrong
        "Anne,   VASSEROY, true,  renamed"
    })
    void whoBearsTheNameTodayComesFirstAndWhoOnlyResemblesItIsADoubt(
            String first, String last, boolean sameDay, String found) {
        PupilCandidate other = pupil(2, first, last, sameDay ? BORN : BORN.plusDays(1), Former.NONE);
        assertThat(Reconciliation.decide(account("a", "Marion", "VASSEROY"), List.of(other, RENAMED)))
                .isEqualTo(
                        switch (found) {
                            case "other" -> new Matched(other, Likeness.FIRST_EXACT);
                            case "both" -> new Ambiguous(List.of(RENAMED, other));
                            default -> new Matched(RENAMED, Likeness.FORMER);
                        });
    }

    @Test
    void twoWhoBoreTheNameGoToAPerson() {
        PupilCandidate other =
                pupil(2, "Marion", "MARTEL", BORN, RENAMED.names().former());
        assertThat(Reconciliation.decide(account("a", "Marion", "VASSEROY"), List.of(RENAMED, other)))
                .isEqualTo(new Ambiguous(List.of(RENAMED, other)));
    }

    @Test
    void theAccountThatSheHadUnderHerFormerNameStaysHersWhoeverResemblesIt() {
        PupilCandidate twin = pupil(2, "Marian", "VASSEROY", BORN, Former.NONE);
        assertThat(again(MATCHED, RENAMED, twin)).isEqualTo(Map.of("old", MATCHED));
        PupilCandidate homonym = pupil(2, "Marion", "VASSEROY", BORN, Former.NONE);
        assertThat(again(MATCHED, RENAMED, homonym)).as("a person decides").isEqualTo(Map.of("old", CONFLICT));
    }

    @Test
    void theAccountOfTodaysNameTakesThePlaceOfTheOneOfBeforeAndKeepsIt() {
        KnownAccount old = known("old", "VASSEROY", MATCHED);
        assertThat(states(matching(Map.of("old", old), RENAMED)
                        .decide(List.of(account("new", "Marion", "GRAND")), Map.of(RENAMED.personId(), old))))
                .isEqualTo(Map.of("new", MATCHED));
        KnownAccount current = known("new", "GRAND", MATCHED);
        assertThat(states(matching(Map.of("old", known("old", "VASSEROY", REPLACED)), RENAMED)
                        .decide(List.of(account("old", "Marion", "VASSEROY")), Map.of(RENAMED.personId(), current))))
                .isEqualTo(Map.of("old", REPLACED));
        assertThat(states(matching(Map.of(), RENAMED)
                        .decide(List.of(account("other", "Marion", "VASSEROY")), Map.of(RENAMED.personId(), current))))
                .as("never hers so far")
                .isEqualTo(Map.of("other", AMBIGUOUS));
    }

    @ParameterizedTest(name = "{0} {1}, beside {2}: {3}")
    @CsvSource({
        "Marion, VASSEROY, Anne VASSEROY,   1",
        "Mario,  GRAND,    Anne VASSEROY,   1",
        "Marion, VASSEROI, Anne VASSEROY,   ",
        "Marion, VASSEROY, Marion VASSEROY, 2",
        "Marion, VASSEROY, Marian VASSEROY, 1 2"
    })
    void aResultWithoutAKeyIsOfTheOneWhoBoreItsNames(String first, String last, String beside, @Nullable String whose) {
        String[] other = beside.split(" ");
        List<PupilCandidate> pupils = List.of(RENAMED, pupil(2, other[0], other[1], BORN, Former.NONE));
        Ownership found = new ResultOwner(pupils, pupils).decide(new Told(last, first, BORN), List.of());
        List<Long> persons = whose == null
                ? List.of()
                : Stream.of(whose.split(" ")).map(Long::valueOf).toList();
        assertThat(found)
                .isEqualTo(
                        switch (persons.size()) {
                            case 0 -> new Ownership.Unknown();
                            case 1 -> new Ownership.Owned(persons.get(0));
                            default -> new Ownership.Doubtful(persons);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marion", "Mario"})
    void aKeyAndTheFirstNameOfBeforeAreEnough(String first) {
        assertThat(new ResultOwner(List.of(RENAMED), List.of(RENAMED))
                        .decide(new Told("VASSEROY", first, BORN), List.of(1L)))
                .isEqualTo(new Ownership.Owned(1));
    }

    @Test
    void anotherSchoolsExportUnderTheFamilyNameOfBeforeIsHers() {
        KnownPerson known =
                new KnownPerson(1, null, Set.of("990000001AA"), Set.of("990000001AA"), null, BORN, RENAMED.names());
        ToldPupil told = new ToldPupil("990000001AA", null, null, BORN, PersonNames.of("VASSEROY", "Marion"));
        KnownPerson homonym =
                new KnownPerson(2, 2L, Set.of("990000002AA"), Set.of("990000002AA"), null, BORN, told.names());
        assertThat(Recognition.of(told, List.of(known))).isEqualTo(new Recognition.Known(known, PersonCheck.SAME));
        assertThat(Recognition.of(told, List.of(known, homonym)))
                .as("who bears the very names today is born that day")
                .isInstanceOf(Recognition.Doubt.class);
    }

    private static Map<String, AccountState> again(AccountState state, PupilCandidate... pupils) {
        KnownAccount old = known("old", "VASSEROY", state);
        return states(matching(Map.of("old", old), pupils).decide(List.of(old.account()), Map.of()));
    }

    private static AccountMatching matching(Map<String, KnownAccount> known, PupilCandidate... pupils) {
        return new AccountMatching(Map.of(SCHOOL, List.of(pupils)), known, Map.of());
    }

    private static Map<String, AccountState> states(List<AccountDecision> decisions) {
        return decisions.stream().collect(Collectors.toMap(one -> one.account().externalId(), AccountDecision::state));
    }

    private static KnownAccount known(String id, String last, AccountState state) {
        return new KnownAccount(account(id, "Marion", last), state, RENAMED.personId(), RENAMED.pupilId(), RENAMED);
    }

    private static Account account(String id, String first, String last) {
        return new Account(Account.Source.GAR, id, SCHOOL, last, first, BORN, List.of("3 B"));
    }

    private static PersonNames named(String last, @Nullable String preferred) {
        return new PersonNames(last, preferred, "Marion", null, null, Former.NONE);
    }

    private static PupilCandidate pupil(long number, String first, String last, LocalDate born, Former former) {
        return new PupilCandidate(number, number, new PersonNames(last, null, first, null, null, former), born, "3 A");
    }
}
