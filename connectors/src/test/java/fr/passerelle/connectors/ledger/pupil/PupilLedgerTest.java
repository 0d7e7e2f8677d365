package fr.passerelle.connectors.ledger.pupil;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static fr.passerelle.connectors.ledger.Samples.ine;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalView;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.IllegalTransactionStateException;

class PupilLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 9, 7, 8, 0);

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
    }

    @Test
    void aPlanCountsEachPupilOnceAndChangesNothing() {
        samples.importAll(COLLEGE, pupils(1, 10));
        samples.importAll(COLLEGE, pupils(1, 9));
        samples.importAll(OTHER, List.of(pupil(20), pupil(21)));
        List<Pupil> file = new ArrayList<>(pupils(2, 7));
        file.add(pupil(8, "3 B"));
        file.add(pupil(9, "3 B"));
        file.add(pupil(10));
        file.add(pupil(11));
        file.add(pupil(20));
        file.add(pupil(21, "3 A", LocalDate.of(2011, 5, 17)));

        long journal = LEDGER.count("select count(*) from journal");
        PupilBasePlan plan = LEDGER.inTransaction(
                        () -> LEDGER.get(PupilLedger.class).stage(COLLEGE, YEAR, null, file, List.of()))
                .plan();

        assertThat(plan)
                .isEqualTo(new PupilBasePlan(
                                9, 2, 2, 6, 1, 1, 1, 1, Map.of(Level.TROISIEME, new PupilBasePlan.Counts(9, 2, 2, 1)))
                        .arrivingFrom(Map.of(OTHER, 1)));
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(journal);
        assertThat(LEDGER.count("select count(*) from person")).isEqualTo(12);
    }

    @Test
    void everyFieldComesBackAsTheFileGaveItAndAnAbsentOneIsNotAnEmptyOne() {
        samples.importAll(COLLEGE, List.of(pupil(1)));
        assertThat(LEDGER.jdbc().sql("""
                                select birth_city = E'A\\\\B\\tC\\nD' and middle_name = '' and third_name is null
                                and repeating = false and sex is null from pupil""").query(Boolean.class).single()).isTrue();
    }

    @Test
    void theSameFileTwiceWritesNothing() {
        samples.importAll(COLLEGE, pupils(1, 10));
        long journal = LEDGER.count("select count(*) from journal");
        StagedImport again = samples.importAll(COLLEGE, pupils(1, 10));
        assertThat(again.plan().isEmpty()).isTrue();
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(journal);
        assertThat(LEDGER.count("select count(distinct xmin::text) from pupil")).isEqualTo(1);
    }

    @Test
    void anUpdateIsJournalledWithTheNamesOfItsFieldsAndNoValue() {
        samples.importAll(COLLEGE, List.of(pupil(1)));
        samples.importAll(COLLEGE, List.of(pupil(1, "3 B")));
        List<JournalEntry> timeline = LEDGER.get(JournalView.class).timeline(Scope.all(), samples.person(COLLEGE, 1));
        assertThat(timeline)
                .extracting(JournalEntry::action)
                .containsExactly(JournalAction.PUPIL_CREATED, JournalAction.PUPIL_UPDATED);
        assertThat(timeline.get(1).details()).containsEntry("fields", "division");
    }

    @Test
    void aLeaverStaysInactiveAndComesBackWhole() {
        samples.importAll(COLLEGE, pupils(1, 2));
        long person = samples.person(COLLEGE, 2);
        samples.importAll(COLLEGE, pupils(1, 1));
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(1);
        assertThat(LEDGER.count("select count(*) from pupil where not active and left_at is not null"))
                .isEqualTo(1);

        StagedImport back = samples.importAll(COLLEGE, pupils(1, 2));
        assertThat(back.plan().back()).isEqualTo(1);
        assertThat(samples.person(COLLEGE, 2)).isEqualTo(person);
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(2);
        assertThat(LEDGER.get(JournalView.class).timeline(Scope.all(), person))
                .extracting(JournalEntry::action)
                .containsExactly(JournalAction.PUPIL_CREATED, JournalAction.PUPIL_LEFT, JournalAction.PUPIL_BACK);
    }

    @Test
    void aPupilWhoChangesSchoolIsTheSamePersonWhomTheOtherSchoolNoLongerHas() {
        samples.importAll(COLLEGE, pupils(1, 3));
        StagedImport arrival = samples.importAll(OTHER, List.of(pupil(2, "4 A")));
        assertThat(arrival.plan().transferred()).isEqualTo(1);
        assertThat(samples.person(OTHER, 2)).isEqualTo(samples.person(COLLEGE, 2));
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(2);
        JournalEntry arrived = LEDGER.get(JournalView.class)
                .timeline(Scope.of(Set.of(OTHER)), samples.person(OTHER, 2))
                .get(0);
        assertThat(arrived.action()).isEqualTo(JournalAction.PUPIL_TRANSFERRED);
        assertThat(arrived.details()).containsEntry("from", COLLEGE.value()).containsEntry("stillActiveThere", "true");
    }

    @Test
    void anIneKnownWithAnotherBirthDateIsNeverAppliedAndAsksOneQuestionHoweverOftenItComes() {
        samples.importAll(COLLEGE, pupils(1, 2));
        Pupil stranger = pupil(2, "4 A", LocalDate.of(2010, 1, 1));
        samples.importAll(OTHER, List.of(stranger, pupil(50)));
        samples.importAll(OTHER, List.of(stranger, pupil(50)));

        assertThat(LEDGER.get(PupilLedger.class).byIne(OTHER, List.of(ine(2)))).isEmpty();
        List<Hold> holds = LEDGER.get(HoldView.class).open(Scope.of(Set.of(OTHER)));
        assertThat(holds).hasSize(1);
        assertThat(holds.get(0).kind()).isEqualTo(HoldKind.REATTRIBUTED);
        assertThat(holds.get(0).personId()).isEqualTo(samples.person(COLLEGE, 2));

        samples.importAll(OTHER, pupils(50, 50));
        assertThat(LEDGER.get(HoldView.class).open(Scope.all()))
                .as("the question is pointless now")
                .isEmpty();
    }

    @Test
    void aPupilWhoseBirthDateChangesInTheSameSchoolStaysAsTheyAreUntilAPersonDecides() {
        samples.importAll(COLLEGE, pupils(1, 2));
        StagedImport changed = samples.importAll(COLLEGE, List.of(pupil(1), pupil(2, "3 A", LocalDate.of(2010, 1, 1))));
        assertThat(changed.plan())
                .isEqualTo(new PupilBasePlan(
                        2, 0, 0, 1, 0, 0, 0, 1, Map.of(Level.TROISIEME, new PupilBasePlan.Counts(2, 0, 0))));
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(2);
    }

    @Test
    void departuresOverTheThresholdAreHeldWhileTheSafePartIsApplied() {
        samples.importAll(COLLEGE, pupils(1, 60));
        List<Pupil> cut = new ArrayList<>(pupils(1, 53));
        cut.add(pupil(70));
        importWithThresholds(cut, "cut");

        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(61);
        Hold hold = LEDGER.get(HoldView.class).open(Scope.all()).get(0);
        assertThat(hold.kind()).isEqualTo(HoldKind.LEAVING);
        assertThat(hold.pupils()).isEqualTo(7);
        assertThat(hold.active()).isEqualTo(60);

        importWithThresholds(cut, "cut");
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).containsExactly(hold);

        importWithThresholds(pupils(1, 60), "whole");
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
        assertThat(LEDGER.count("select count(*) from hold where state = 'SUPERSEDED' and closed_by = 'hub'"))
                .isEqualTo(1);
    }

    @Test
    void tenPerCentOfDeparturesPassAndOneMoreIsHeld() {
        samples.importAll(COLLEGE, pupils(1, 100));
        assertThat(importWithThresholds(pupils(1, 90), "ten")).isEmpty();
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(90);
        assertThat(importWithThresholds(pupils(1, 80), "eleven")).containsExactly(Part.LEAVING);
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(90);
    }

    @Test
    void heldUpdatesLeaveThePupilsAsTheyWere() {
        samples.importAll(COLLEGE, pupils(1, 4));
        List<Pupil> moved = List.of(pupil(1, "3 Z"), pupil(2, "3 Z"), pupil(3), pupil(4), pupil(5));
        samples.importAll(COLLEGE, moved, null, Set.of(Part.UPDATED), "moved");
        assertThat(LEDGER.count("select count(*) from pupil where division = '3 Z'"))
                .isZero();
        assertThat(LEDGER.count("select count(*) from pupil where active")).isEqualTo(5);
        assertThat(LEDGER.count("select pupils from hold where kind = 'UPDATED' and state = 'OPEN'"))
                .isEqualTo(2);

        samples.importAll(COLLEGE, moved, null, Set.of(), "moved");
        assertThat(LEDGER.count("select count(*) from pupil where division = '3 Z'"))
                .isEqualTo(2);
        assertThat(LEDGER.get(HoldView.class).open(Scope.all())).isEmpty();
    }

    @Test
    void anOlderExportIsToldAndRefused() {
        assertThat(samples.importAll(COLLEGE, pupils(1, 2), MONDAY, Set.of(), "monday"))
                .satisfies(first -> {
                    assertThat(first.newYear()).isTrue();
                    assertThat(first.older()).isFalse();
                });
        StagedImport same = samples.importAll(COLLEGE, pupils(1, 2), MONDAY, Set.of(), "monday");
        assertThat(same.older()).isFalse();
        assertThat(same.newYear()).isFalse();
        assertThatThrownBy(() -> samples.importAll(COLLEGE, pupils(1, 1), MONDAY.minusDays(1), Set.of(), "sunday"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(2);
    }

    @Test
    void stagingOutsideATransactionIsRefusedSinceNothingWouldHoldTheLock() {
        PupilLedger base = LEDGER.get(PupilLedger.class);
        assertThatThrownBy(() -> base.stage(COLLEGE, YEAR, null, List.of(), List.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void twoImportsInOneTransactionDoNotMix() {
        long file = samples.file("both");
        LEDGER.transactions().executeWithoutResult(status -> {
            PupilLedger base = LEDGER.get(PupilLedger.class);
            base.apply(base.stage(COLLEGE, YEAR, null, pupils(1, 3), List.of()), Set.of(), file);
            base.apply(base.stage(OTHER, YEAR, null, pupils(4, 5), List.of()), Set.of(), file);
        });
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(3);
        assertThat(LEDGER.get(PupilLedger.class).candidates(OTHER)).hasSize(2);
    }

    private Set<Part> importWithThresholds(List<Pupil> pupils, String fileName) {
        long file = samples.file(fileName);
        return LEDGER.inTransaction(() -> {
            PupilLedger base = LEDGER.get(PupilLedger.class);
            StagedImport staged = base.stage(COLLEGE, YEAR, null, pupils, List.of());
            Set<Part> held = staged.plan().held(Thresholds.WITHIN_THE_YEAR);
            base.apply(staged, held, file);
            return held;
        });
    }
}
