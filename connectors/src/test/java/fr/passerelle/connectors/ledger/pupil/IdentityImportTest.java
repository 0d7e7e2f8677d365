package fr.passerelle.connectors.ledger.pupil;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.identity.Recognised;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an import makes of pupils whose numbers, names and dates do not all agree with what the ledger knows. */
class IdentityImportTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate BORN = LocalDate.of(2012, 5, 6);
    private static final String ONE = "990000501AA";
    private static final String TWO = "990000502AA";
    private static final String THREE = "990000503AA";

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
    }

    @Test
    void twinsWhoseInesAreExchangedKeepWhatTheyAreUntilAPersonLetsThemBeExchanged() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"), pupil(TWO, "72", "Sami"));
        long naim = person("Naïm");
        long sami = person("Sami");
        Recognised recognised = apply(COLLEGE, pupil(TWO, "71", "Naïm"), pupil(ONE, "72", "Sami"));

        assertThat(recognised.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.told()).hasSize(2);
            assertThat(doubt.between()).extracting(known -> known.personId()).containsExactlyInAnyOrder(naim, sami);
            assertThat(doubt.concernsThisSchool()).isTrue();
        });
        assertThat(rows()).containsExactly("Naïm 990000501AA active", "Sami 990000502AA active");
        assertThat(LEDGER.count("select count(*) from hold")).isOne();
        assertThat(LEDGER.count("select pupils from hold")).isEqualTo(2);

        decide(HoldState.APPROVED);
        Recognised after = apply(COLLEGE, pupil(TWO, "71", "Naïm"), pupil(ONE, "72", "Sami"));
        assertThat(after.doubts()).isEmpty();
        assertThat(after.newInes()).containsExactly(ONE, TWO);
        assertThat(rows()).containsExactly("Naïm 990000502AA active", "Sami 990000501AA active");
        assertThat(person("Naïm")).isEqualTo(naim);
        assertThat(byIne(TWO)).as("who bears it now").isEqualTo(naim);
        assertThat(LEDGER.count(
                        "select count(*) from other_ine where person_id = " + naim + " and ine = '" + ONE + "'"))
                .isOne();
    }

    @Test
    void anExportWhoseOnlyNewsAreOtherInesIsFoundByThemAsWell() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"), pupil(TWO, "72", "Sami"));
        apply(COLLEGE, beside(pupil(ONE, "71", "Naïm"), THREE), pupil(TWO, "72", "Sami"));

        assertThat(byIne(THREE)).isEqualTo(person("Naïm"));
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPILS_IMPORTED'"))
                .as("no pupil was written")
                .isOne();
    }

    /** From the INE of BEA to the one of RNIE that stood beside it: Pix has never heard of that one. */
    @Test
    void anIneThatWasOnlyKnownFromBesideIsANewOneOnceItIsHers() {
        apply(COLLEGE, beside(pupil(ONE, "71", "Naïm"), THREE));
        long naim = person("Naïm");
        assertThat(apply(COLLEGE, beside(pupil(THREE, "71", "Naïm"), ONE)).newInes())
                .containsExactly(THREE);
        assertThat(rows()).containsExactly("Naïm 990000503AA active");
        assertThat(byIne(ONE)).isEqualTo(naim);
        assertThat(apply(COLLEGE, beside(pupil(THREE, "71", "Naïm"), ONE)).newInes())
                .isEmpty();
    }

    @Test
    void anExchangeThatIsTakenBackLeavesEverybodyWithWhatTheyHad() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"), pupil(TWO, "72", "Sami"));
        apply(COLLEGE, pupil(TWO, "71", "Naïm"), pupil(ONE, "72", "Sami"));
        long hold = decide(HoldState.APPROVED);
        apply(COLLEGE, pupil(TWO, "71", "Naïm"), pupil(ONE, "72", "Sami"));

        undo(hold);
        assertThat(rows()).containsExactly("Naïm 990000501AA active", "Sami 990000502AA active");
        assertThat(LEDGER.count("select count(*) from other_ine")).isZero();
        assertThat(apply(COLLEGE, pupil(TWO, "71", "Naïm"), pupil(ONE, "72", "Sami"))
                        .doubts())
                .as("asked again")
                .hasSize(1);
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isOne();
    }

    /** Until the next export came she had the other child's names, in the list of her school and in what LSU is told. */
    @Test
    void whoWasTakenForTheSameHasHerOwnNamesAgainAsSoonAsThatIsTakenBack() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        Pupil other = born(named(pupil(ONE, "71", "Naïma"), "Rous"), BORN.plusDays(1));
        apply(COLLEGE, other);
        long hold = decide(HoldState.APPROVED);
        apply(COLLEGE, other);
        assertThat(rows()).containsExactly("Naïma 990000501AA active");

        undo(hold);
        assertThat(rows()).containsExactly("Naïm 990000501AA active");
        assertThat(LEDGER.count("select count(*) from pupil where last_name = 'Roux' and birthdate = '2012-05-06'"))
                .isOne();
        assertThat(LEDGER.count("select count(*) from former_first_name")).isZero();
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_UPDATED' and actor = 'paul'"))
                .isOne();
    }

    @Test
    void whatAnExportToldOtherwiseSinceStaysWhenADecisionIsTakenBack() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        Pupil other = born(pupil(ONE, "71", "Naïma"), BORN.plusDays(1));
        apply(COLLEGE, other);
        long hold = decide(HoldState.APPROVED);
        apply(COLLEGE, other);
        apply(COLLEGE, born(pupil(ONE, "71", "Nahima"), BORN.plusDays(1)));
        assertThat(rows()).containsExactly("Nahima 990000501AA active");

        undo(hold);
        assertThat(rows()).containsExactly("Nahima 990000501AA active");
    }

    @Test
    void whereANewerExportHasThePupilStaysWhenADecisionIsTakenBackButNotWhoTheOtherIs() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        Pupil other = born(pupil(ONE, "71", "Naïma"), BORN.plusDays(1));
        apply(COLLEGE, other);
        long hold = decide(HoldState.APPROVED);
        apply(COLLEGE, other);
        samples.importAll(COLLEGE, List.of(inDivision(other, "4 B")), null, Set.of(), "newer");

        undo(hold);
        assertThat(rows()).containsExactly("Naïm 990000501AA active");
        assertThat(LEDGER.count("select count(*) from pupil where division = '4 B' and birthdate = '2012-05-06'"))
                .isOne();
        assertThat(samples.importAll(COLLEGE, List.of(inDivision(other, "4 B")), null, Set.of(), "newer")
                        .recognised()
                        .doubts())
                .as("asked again")
                .hasSize(1);
    }

    /** She would have been told to LSU under the other child's name, by the other child's school. */
    @Test
    void whoWasTakenForAChildOfAnotherSchoolIsBackInHerOwnWhenThatIsTakenBack() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        Pupil other = born(pupil(ONE, "9", "Naïma"), BORN.plusDays(1));
        apply(OTHER, other);
        long hold = decide(HoldState.APPROVED);
        apply(OTHER, other);
        assertThat(rows()).containsExactly("Naïm 990000501AA gone");

        undo(hold);
        assertThat(rows()).containsExactly("Naïm 990000501AA active");
        assertThat(LEDGER.count("select count(*) from pupil where active")).isOne();
        assertThat(apply(OTHER, other).doubts()).as("asked again").hasSize(1);
        assertThat(rows()).containsExactly("Naïm 990000501AA active");
    }

    @Test
    void aNewIneUnderTheSameLocalNumberIsTheSamePersonWhomBothInesFind() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        long naim = person("Naïm");
        Recognised recognised = apply(COLLEGE, pupil(TWO, "71", "Naïm"));

        assertThat(recognised).isEqualTo(new Recognised(List.of(), List.of(TWO), List.of(), List.of()));
        assertThat(rows()).containsExactly("Naïm 990000502AA active");
        assertThat(byIne(ONE)).isEqualTo(naim);
        assertThat(byIne(TWO)).isEqualTo(naim);
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_UPDATED'"
                        + " and details ->> 'fields' = 'ine' and person_id = " + naim))
                .isOne();
    }

    @Test
    void theIneThatAnExportGivesBesideFindsHerInAnotherSchool() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        long naim = person("Naïm");
        Recognised recognised = apply(OTHER, beside(pupil(TWO, "9", "Naïm"), ONE));

        assertThat(recognised.newInes()).containsExactly(TWO);
        assertThat(byIne(TWO)).as("a feed of the school that she has left").isEqualTo(naim);
        assertThat(LEDGER.count("select count(*) from person")).isOne();
        assertThat(LEDGER.count("select count(*) from pupil where person_id = " + naim))
                .isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from person where ine = '" + TWO + "'"))
                .isOne();
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        assertThat(LEDGER.count("select count(*) from person where ine = '" + TWO + "'"))
                .as("the school that he has left does not change it back")
                .isOne();
    }

    @Test
    void theIneBesideIsKeptFromTheFirstExportOn() {
        apply(COLLEGE, beside(pupil(TWO, "71", "Naïm"), ONE));
        apply(COLLEGE, beside(pupil(TWO, "71", "Naïm"), ONE), pupil(THREE, "73", "Lou"));
        assertThat(byIne(ONE)).isEqualTo(person("Naïm"));
    }

    @Test
    void anotherChildUnderAKnownIneIsNeverMergedInWhateverSchool() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        Recognised recognised = apply(OTHER, pupil(ONE, "9", "Sami"));

        assertThat(recognised.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.acceptable()).isFalse();
            assertThat(doubt.concernsThisSchool()).isFalse();
            assertThat(doubt.wouldBeMergedByPix()).isTrue();
        });
        assertThat(rows()).containsExactly("Naïm 990000501AA active");
        long hold = LEDGER.count("select id from hold where uai = '" + OTHER.value() + "'");
        assertThat(LEDGER.get(RecognitionLedger.class).same(hold, "claire")).isEmpty();
    }

    @Test
    void aPupilInDoubtDoesNotLeaveAndNobodyIsMadeOfTheOther() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"), pupil(TWO, "72", "Sami"));
        apply(COLLEGE, born(pupil(ONE, "80", "Gaspard"), BORN.minusYears(2)), pupil(TWO, "72", "Sami"));
        assertThat(rows()).containsExactly("Naïm 990000501AA active", "Sami 990000502AA active");
        assertThat(LEDGER.count("select count(*) from person")).isEqualTo(2);
    }

    @Test
    void aNewFirstNameUnderTheSameNumbersIsTheSamePersonAndTheOldOneStaysKnown() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        assertThat(apply(COLLEGE, pupil(ONE, "71", "Lou")))
                .isEqualTo(new Recognised(List.of(), List.of(), List.of(ONE), List.of()));
        assertThat(rows()).containsExactly("Lou 990000501AA active");
        assertThat(apply(OTHER, pupil(ONE, "9", "Naïm")).doubts())
                .as("elsewhere under the former one")
                .isEmpty();
    }

    @Test
    void aLocalNumberGivenToAnotherChildIsAnotherChild() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        assertThat(apply(
                                COLLEGE,
                                born(named(pupil(TWO, "71", "Zoé"), "Petit"), BORN.minusYears(1)),
                                pupil(ONE, "71b", "Naïm"))
                        .doubts())
                .isEmpty();
        assertThat(rows()).containsExactly("Naïm 990000501AA active", "Zoé 990000502AA active");
    }

    @Test
    void whoWouldLeaveAsHisVeryNamesArriveUnderOtherNumbersIsAskedAbout() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        assertThat(apply(COLLEGE, pupil(TWO, "80", "Naïm")).doubts()).hasSize(1);
        assertThat(rows()).containsExactly("Naïm 990000501AA active");
        decide(HoldState.APPROVED);
        apply(COLLEGE, pupil(TWO, "80", "Naïm"));
        assertThat(rows()).containsExactly("Naïm 990000502AA active");
    }

    @Test
    void aSecondForenameAndABirthDateMakeNobodyAskAboutOneWhoLeaves() {
        apply(COLLEGE, forenames(pupil(ONE, "71", "Naïm"), "Sami"));
        assertThat(apply(COLLEGE, pupil(TWO, "80", "Sami")).doubts()).isEmpty();
        assertThat(rows()).containsExactly("Naïm 990000501AA gone", "Sami 990000502AA active");
    }

    @Test
    void twoHomonymsBornTheSameDayAreTwo() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"), pupil(TWO, "72", "Naïm"));
        assertThat(rows()).containsExactly("Naïm 990000501AA active", "Naïm 990000502AA active");
        assertThat(apply(COLLEGE, pupil(ONE, "71", "Naïm"), pupil(TWO, "72", "Naïm"))
                        .doubts())
                .isEmpty();
    }

    @Test
    void whoSaidThatTheyAreTwoIsNotAskedAgainAboutTheSameWords() {
        apply(COLLEGE, pupil(ONE, "71", "Naïm"));
        apply(OTHER, pupil(ONE, "9", "Sami"));
        decide(HoldState.REFUSED);
        apply(OTHER, pupil(ONE, "9", "Sami"));
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isZero();
        apply(OTHER, pupil(ONE, "9", "Samia"));
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isOne();
    }

    /** The only open hold is decided, as the desk does it. */
    private static long decide(HoldState state) {
        long hold = LEDGER.count("select id from hold where state = 'OPEN'");
        if (state == HoldState.APPROVED) {
            assertThat(LEDGER.get(RecognitionLedger.class).same(hold, "claire")).isNotEmpty();
        }
        assertThat(LEDGER.get(HoldLedger.class).close(hold, state, "claire")).isTrue();
        return hold;
    }

    /** As the desk does it. */
    private static void undo(long hold) {
        assertThat(LEDGER.get(RecognitionLedger.class).undo(hold, "paul")).isNotEmpty();
        assertThat(LEDGER.get(HoldLedger.class).undo(hold, "paul")).isTrue();
    }

    private Recognised apply(Uai uai, Pupil... pupils) {
        return samples.importAll(uai, List.of(pupils), null, Set.of(), "file of " + uai)
                .recognised();
    }

    private static long byIne(String ine) {
        return LEDGER.get(PupilLedger.class)
                .byIne(COLLEGE, List.of(ine))
                .get(ine)
                .personId();
    }

    private static long person(String firstName) {
        return LEDGER.jdbc()
                .sql("select person_id from pupil where first_name = ? and uai = ?")
                .params(firstName, COLLEGE.value())
                .query(Long.class)
                .single();
    }

    private static List<String> rows() {
        return LEDGER.jdbc()
                .sql("""
                        select first_name || ' ' || ine || case when active then ' active' else ' gone' end
                        from pupil where uai = '%s' order by 1""".formatted(COLLEGE.value()))
                .query(String.class)
                .list();
    }

    private static Pupil pupil(String ine, String number, String firstName) {
        return of(ine, null, number, "Roux", firstName, BORN);
    }

    private static Pupil born(Pupil one, LocalDate day) {
        return of(one.ine(), one.otherIne(), one.eleveId(), one.lastName(), one.firstName(), day);
    }

    private static Pupil named(Pupil one, String lastName) {
        return of(one.ine(), one.otherIne(), one.eleveId(), lastName, one.firstName(), one.birthdate());
    }

    private static Pupil inDivision(Pupil one, String division) {
        return new Pupil(
                one.ine(),
                null,
                one.eleveId(),
                one.lastName(),
                null,
                one.firstName(),
                null,
                null,
                null,
                one.birthdate(),
                null,
                null,
                "100",
                null,
                one.mefCode(),
                one.status(),
                division,
                false);
    }

    private static Pupil beside(Pupil one, String other) {
        return of(one.ine(), other, one.eleveId(), one.lastName(), one.firstName(), one.birthdate());
    }

    private static Pupil forenames(Pupil one, String second) {
        return new Pupil(
                one.ine(),
                null,
                one.eleveId(),
                one.lastName(),
                null,
                one.firstName(),
                second,
                null,
                null,
                one.birthdate(),
                null,
                null,
                "100",
                null,
                "10310019110",
                "ST",
                "3 A",
                false);
    }

    private static Pupil of(
            String ine, @Nullable String other, String number, String lastName, String firstName, LocalDate born) {
        return new Pupil(
                ine,
                other,
                number,
                lastName,
                null,
                firstName,
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
