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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A child was told under another's INE first, and corrected; then the one comes whose INE it is. */
class RightfulOwnerImportTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate BORN = LocalDate.of(2012, 5, 6);
    private static final String HERS = "990000501AA";
    private static final String HIS = "990000502AA";
    private static final Pupil BY_MISTAKE = pupil(HERS, null, "71", "Naïm");
    private static final Pupil CORRECTED = pupil(HIS, null, "71", "Naïm");
    private static final Pupil LOU = pupil(HERS, null, "9", "Lou");

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsSaidToBeAnotherEntersUnderTheIneThatNobodyBearsAnyMore(boolean sameSchool) {
        Uai hers = sameSchool ? COLLEGE : OTHER;
        Pupil[] export = sameSchool ? new Pupil[] {CORRECTED, LOU} : new Pupil[] {LOU};
        apply(COLLEGE, BY_MISTAKE);
        apply(COLLEGE, CORRECTED);
        assertThat(apply(hers, export).doubts()).hasSize(1);
        assertThat(rows()).as("until somebody says so").containsExactly("Naïm 990000502AA active");

        two();
        assertThat(apply(hers, export).doubts()).isEmpty();
        assertThat(rows()).containsExactly("Lou 990000501AA active", "Naïm 990000502AA active");
        assertThat(person("Lou")).isNotEqualTo(person("Naïm"));
        assertThat(byIne(hers, HERS)).isEqualTo(person("Lou"));
        assertThat(LEDGER.count("select count(*) from other_ine")).isZero();
        assertThat(LEDGER.count("select count(*) from withdrawn_ine where ine = '" + HERS + "' and since is not null"
                        + " and person_id = " + person("Naïm")))
                .as("kept")
                .isOne();
        assertThat(LEDGER.count("select count(*) from journal where action = 'INE_WITHDRAWN' and person_id = "
                        + person("Naïm")))
                .isOne();

        assertThat(apply(hers, export).doubts()).isEmpty();
        assertThat(LEDGER.count("select count(*) from person")).as("once").isEqualTo(2);
    }

    @Test
    void asLongAsSomebodyBearsTheIneSheStaysOutAndEntersWithTheNextExportOnceItIsCorrected() {
        apply(COLLEGE, BY_MISTAKE);
        apply(OTHER, LOU);
        two();
        assertThat(apply(OTHER, LOU).doubts()).hasSize(1);
        assertThat(rows()).containsExactly("Naïm 990000501AA active");

        apply(COLLEGE, CORRECTED);
        assertThat(apply(OTHER, LOU).doubts())
                .as("somebody has said so already")
                .isEmpty();
        assertThat(rows()).containsExactly("Lou 990000501AA active", "Naïm 990000502AA active");
    }

    @Test
    void aTwinWhoseNameIsCloseEntersAsWell() {
        Pupil marion = pupil(HIS, null, "71", "Marion");
        Pupil marian = pupil(HERS, null, "72", "Marian");
        apply(COLLEGE, pupil(HERS, null, "71", "Marion"));
        apply(COLLEGE, marion);
        apply(COLLEGE, marion, marian);
        two();
        apply(COLLEGE, marion, marian);
        assertThat(rows()).containsExactly("Marian 990000501AA active", "Marion 990000502AA active");
    }

    @Test
    void aSchoolThatHeHasLeftUnderTheIneDoesNotFindHimByItEither() {
        apply(COLLEGE, BY_MISTAKE);
        apply(OTHER, pupil(HIS, HERS, "5", "Naïm"));
        assertThat(rows()).containsExactly("Naïm 990000501AA gone", "Naïm 990000502AA active");
        apply(COLLEGE, LOU);
        long hold = two();
        apply(COLLEGE, LOU);
        assertThat(rows())
                .containsExactly("Lou 990000501AA active", "Naïm 990000502AA active", "Naïm 990000502AA gone");

        undo(hold);
        assertThat(rows()).containsExactly("Naïm 990000501AA gone", "Naïm 990000502AA active");
    }

    @Test
    void anExportThatTellsTheIneBesideHisOwnDoesNotMakeItFindHimAgain() {
        apply(COLLEGE, BY_MISTAKE);
        apply(COLLEGE, pupil(HIS, HERS, "71", "Naïm"));
        apply(OTHER, LOU);
        two();
        apply(OTHER, LOU);
        assertThat(apply(COLLEGE, pupil(HIS, HERS, "71", "Naïm"), pupil("990000509AA", null, "80", "Ana"))
                        .doubts())
                .isEmpty();
        assertThat(LEDGER.get(PupilLedger.class).byIne(COLLEGE, List.of(HERS))).isEmpty();
        assertThat(byIne(OTHER, HERS)).isEqualTo(person("Lou"));
    }

    /** She is in the base already, under an INE that was not hers either. */
    @Test
    void whoIsKnownByMoreThanTheIneIsSaidToBeTheSameAndTakesItAndGivesItBack() {
        Pupil lou = pupil("990000503AA", null, "72", "Lou");
        apply(COLLEGE, BY_MISTAKE, lou);
        apply(COLLEGE, CORRECTED, lou);
        Pupil hers = pupil(HERS, null, "72", "Lou");
        assertThat(apply(COLLEGE, CORRECTED, hers).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.apart()).isEmpty())
                .satisfies(doubt -> assertThat(doubt.acceptable()).isTrue());
        long hold = decide(HoldState.APPROVED);
        assertThat(apply(COLLEGE, CORRECTED, hers).doubts()).isEmpty();
        assertThat(rows()).containsExactly("Lou 990000501AA active", "Naïm 990000502AA active");
        assertThat(LEDGER.count("select count(*) from other_ine where person_id = " + person("Naïm")))
                .as("it finds nobody else")
                .isZero();

        undo(hold);
        assertThat(rows()).containsExactly("Lou 990000503AA active", "Naïm 990000502AA active");
        assertThat(byIne(COLLEGE, HERS)).isEqualTo(person("Naïm"));
        assertThat(apply(COLLEGE, CORRECTED, hers).doubts()).as("asked again").hasSize(1);
    }

    @Test
    void whoIsKnownByMoreThanTheIneStaysAsSheIsWhenSheIsSaidToBeAnother() {
        Pupil lou = pupil("990000503AA", null, "72", "Lou");
        apply(COLLEGE, BY_MISTAKE, lou);
        apply(COLLEGE, CORRECTED, lou);
        Pupil hers = pupil(HERS, null, "72", "Lou");
        apply(COLLEGE, CORRECTED, hers);
        two();
        assertThat(apply(COLLEGE, CORRECTED, hers).doubts()).hasSize(1);
        assertThat(rows()).containsExactly("Lou 990000503AA active", "Naïm 990000502AA active");
    }

    @Test
    void theDecisionIsTakenBackAsIfNobodyHadSaidItAndAskedAgain() {
        apply(COLLEGE, BY_MISTAKE);
        apply(COLLEGE, CORRECTED);
        apply(OTHER, LOU);
        long hold = two();
        apply(OTHER, LOU);

        undo(hold);
        assertThat(rows()).containsExactly("Naïm 990000502AA active");
        assertThat(LEDGER.count("select count(*) from person")).isOne();
        assertThat(byIne(COLLEGE, HERS)).isEqualTo(person("Naïm"));
        assertThat(LEDGER.count("select count(*) from withdrawn_ine where restored_at is not null"))
                .as("what was decided stays readable")
                .isOne();
        assertThat(apply(OTHER, LOU).doubts()).as("asked again").hasSize(1);
        two();
        apply(OTHER, LOU);
        assertThat(rows()).containsExactly("Lou 990000501AA active", "Naïm 990000502AA active");
        assertThat(byIne(OTHER, HERS)).isEqualTo(person("Lou"));
    }

    private static long two() {
        return decide(HoldState.REFUSED);
    }

    /** As the desk does it. */
    private static long decide(HoldState state) {
        long hold = LEDGER.count("select id from hold where state = 'OPEN'");
        boolean same = state == HoldState.APPROVED;
        if (same) {
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

    private static long byIne(Uai uai, String ine) {
        return LEDGER.get(PupilLedger.class).byIne(uai, List.of(ine)).get(ine).personId();
    }

    private static long person(String firstName) {
        return LEDGER.jdbc()
                .sql("select distinct person_id from pupil where first_name = ?")
                .param(firstName)
                .query(Long.class)
                .single();
    }

    private static List<String> rows() {
        return LEDGER.jdbc()
                .sql("select first_name || ' ' || ine || case when active then ' active' else ' gone' end from pupil"
                        + " order by 1")
                .query(String.class)
                .list();
    }

    private static Pupil pupil(String ine, @Nullable String beside, String number, String firstName) {
        return new Pupil(
                ine,
                beside,
                number,
                "Roux",
                null,
                firstName,
                null,
                null,
                null,
                BORN,
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
