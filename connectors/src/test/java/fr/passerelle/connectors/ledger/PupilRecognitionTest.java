package fr.passerelle.connectors.ledger;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.identity.Recognised;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalView;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.RecognitionLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.work.WorkLedgerTest;
import fr.passerelle.domain.pupil.PresentPupil;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An export whose pupils are those of the last one applied needs no comparison; nothing else may pass for one. */
class PupilRecognitionTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 9, 7, 8, 0);
    private static final LocalDate ANOTHER_DAY = LocalDate.of(2011, 5, 17);

    private final Samples samples = new Samples(LEDGER);
    private final PupilLedger base = LEDGER.get(PupilLedger.class);
    private final RecognitionLedger recognitions = LEDGER.get(RecognitionLedger.class);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 10), MONDAY, Set.of(), "monday");
    }

    @Test
    void theSamePupilsInALaterExportAreRecognisedAndOnlyItsStampIsWritten() {
        long journal = LEDGER.count("select count(*) from journal");
        StagedImport again = samples.importAll(COLLEGE, pupils(1, 10), MONDAY.plusDays(1), Set.of(), "tuesday");
        assertThat(again.sameAsApplied()).isTrue();
        assertThat(again.plan()).isEqualTo(new PupilBasePlan(10, 0, 0, 10, 0, 0, 0, 0, Map.of()));
        assertThat(LEDGER.count("select count(distinct xmin::text) from pupil")).isEqualTo(1);
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(journal);
        assertThat(stage(COLLEGE, pupils(1, 10), MONDAY).older())
                .as("older than Tuesday's")
                .isTrue();
    }

    @Test
    void nothingIsToldOfTheChangesOfARecognisedExport() {
        LEDGER.transactions().executeWithoutResult(status -> {
            base.stage(COLLEGE, YEAR, MONDAY, pupils(1, 5), List.of());
            StagedImport same = base.stage(COLLEGE, YEAR, MONDAY, pupils(1, 10), List.of());
            assertThat(same.sameAsApplied()).isTrue();
            assertThat(base.changes(same, 10)).isEmpty();
            assertThat(same.recognised()).isEqualTo(Recognised.EVIDENTLY);
            assertThat(base.transferredStillActive(same)).isEmpty();
        });
    }

    @Test
    void theFirstExportOfANewYearWithTheSamePupilsIsRecognisedAndIsStillTheFirstOfItsYear() {
        long file = samples.file("next year");
        StagedImport next = LEDGER.inTransaction(() -> {
            StagedImport staged = base.stage(COLLEGE, YEAR.next(), MONDAY.plusYears(1), pupils(1, 10), List.of());
            base.apply(staged, Set.of(), file);
            return staged;
        });
        assertThat(next.sameAsApplied()).isTrue();
        assertThat(next.newYear()).isTrue();
        assertThat(stage(COLLEGE, pupils(1, 10), MONDAY).older()).isTrue();
    }

    @Test
    void anotherOrderIsComparedAndFoundUnchanged() {
        List<Pupil> reversed = new ArrayList<>(pupils(1, 10));
        Collections.reverse(reversed);
        StagedImport staged = stage(COLLEGE, reversed, MONDAY);
        assertThat(staged.sameAsApplied()).isFalse();
        assertThat(staged.plan().isEmpty()).isTrue();
    }

    @Test
    void whoHasNoIneIsPartOfWhatAnExportIsRecognisedBy() {
        List<PresentPupil> unknown = List.of(present("RIVOAL", 12));
        apply(pupils(1, 10), unknown, MONDAY);
        assertThat(stage(unknown).sameAsApplied()).isTrue();
        assertThat(stage(List.of(present("RIVOAL", 40))).sameAsApplied())
                .as("elsewhere in the file")
                .isTrue();
        assertThat(stage(List.of()).sameAsApplied()).isFalse();
        assertThat(stage(List.of(present("RIVOALLAN", 12))).sameAsApplied()).isFalse();
    }

    @Test
    void anExportThatHasAKnownPupilWithoutIneIsComparedEachTimeAndNamesHer() {
        Pupil known = pupil(10);
        List<PresentPupil> present = List.of(new PresentPupil(
                known.eleveId(), null, known.lastName(), known.firstName(), known.birthdate(), 12, "sans INE"));
        for (int time = 0; time < 2; time++) {
            StagedImport staged = apply(pupils(1, 9), present, MONDAY.plusDays(time));
            assertThat(staged.sameAsApplied()).isFalse();
            assertThat(staged.recognised().kept()).hasSize(1);
        }
    }

    @Test
    void anExportOfWhichAPartWasHeldIsComparedWhenItComesAgain() {
        samples.importAll(COLLEGE, pupils(1, 2), MONDAY, Set.of(Part.LEAVING), "cut");
        assertThat(stage(COLLEGE, pupils(1, 2), MONDAY).sameAsApplied()).isFalse();
        assertThat(stage(COLLEGE, pupils(1, 10), MONDAY).sameAsApplied())
                .as("not even the one before: its successor left questions open")
                .isFalse();
        samples.importAll(COLLEGE, pupils(1, 2), MONDAY, Set.of(), "approved");
        assertThat(stage(COLLEGE, pupils(1, 2), MONDAY).sameAsApplied()).isTrue();
    }

    @Test
    void anExportWithAnIneThatIsAnotherChildsIsComparedWhenItComesAgain() {
        List<Pupil> file = List.of(pupil(1, "3 A", ANOTHER_DAY), pupil(60));
        samples.importAll(OTHER, file);
        StagedImport again = stage(OTHER, file, null);
        assertThat(again.sameAsApplied()).isFalse();
        assertThat(again.plan().reattributed()).isEqualTo(1);
    }

    @Test
    void aBirthDateThatAnOperatorConfirmsReachesEverySchoolOfThePersonAndIsJournalled() {
        samples.importAll(OTHER, List.of(pupil(1), pupil(60)));
        long person = samples.person(COLLEGE, 1);

        assertThat(recognitions.same(asked(corrected()), "claire")).isNotEmpty();

        assertThat(LEDGER.count("select count(*) from pupil where birthdate = '2011-05-17'"))
                .isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from person where birthdate = '2011-05-17'"))
                .isEqualTo(1);
        assertThat(LEDGER.get(JournalView.class).timeline(Scope.all(), person))
                .filteredOn(entry -> entry.action() == JournalAction.PUPIL_CORRECTED)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo("claire"))
                .extracting(JournalEntry::uai)
                .containsExactlyInAnyOrder(COLLEGE.value(), OTHER.value());
        assertThat(stage(COLLEGE, pupils(1, 10), MONDAY).plan().reattributed())
                .as("the file still has the wrong date: the question must come")
                .isEqualTo(1);
        assertThat(stage(COLLEGE, corrected(), MONDAY).plan())
                .extracting(PupilBasePlan::unchanged, PupilBasePlan::isEmpty)
                .as("one of the ten is followed in the other school by now")
                .containsExactly(9, true);
    }

    @Test
    void whatAnOperatorConfirmedCanBeTakenBackAndIsAskedAgain() {
        long hold = asked(corrected());
        assertThat(recognitions.same(hold, "claire")).isNotEmpty();
        assertThat(recognitions.undo(hold, "paul")).isNotEmpty();

        assertThat(LEDGER.count("select count(*) from pupil where birthdate = '2011-05-17'"))
                .isZero();
        assertThat(stage(COLLEGE, corrected(), MONDAY).plan().reattributed()).isEqualTo(1);
        assertThat(recognitions.undo(hold, "paul")).isEmpty();
    }

    @Test
    void nothingIsConfirmedOfAHoldThatIsNotThere() {
        assertThat(recognitions.same(4711, "claire")).isEmpty();
        assertThat(recognitions.undo(4711, "claire")).isEmpty();
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_CORRECTED'"))
                .isZero();
        assertThat(stage(COLLEGE, pupils(1, 10), MONDAY).sameAsApplied()).isTrue();
    }

    @Test
    void aConfirmationWaitsForTheImportThatBringsThePersonToAnotherSchool() throws Exception {
        long hold = asked(corrected());
        CountDownLatch staged = new CountDownLatch(1);
        long file = samples.file("arrival");
        WorkLedgerTest.together(
                () -> LEDGER.inTransaction(() -> {
                    StagedImport arrival = base.stage(OTHER, YEAR, null, List.of(pupil(1)), List.of());
                    staged.countDown();
                    Awaitility.await().until(() -> LEDGER.count("select count(*) from pg_locks where not granted") > 0);
                    base.apply(arrival, Set.of(), file);
                    return true;
                }),
                () -> {
                    assertThat(staged.await(20, TimeUnit.SECONDS)).isTrue();
                    return recognitions.same(hold, "claire");
                });
        assertThat(LEDGER.count("select count(*) from pupil where birthdate = '2011-05-17'"))
                .isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from pupil p join person o on o.id = p.person_id"
                        + " where p.birthdate <> o.birthdate"))
                .isZero();
    }

    /** The question that such an export raises. */
    private long asked(List<Pupil> file) {
        samples.importAll(COLLEGE, file, MONDAY, Set.of(), "in doubt");
        return LEDGER.count("select id from hold where kind = 'REATTRIBUTED' and state = 'OPEN'");
    }

    private static List<Pupil> corrected() {
        List<Pupil> file = new ArrayList<>(pupils(1, 10));
        file.set(0, pupil(1, "3 A", ANOTHER_DAY));
        return file;
    }

    private StagedImport stage(Uai uai, List<Pupil> file, LocalDateTime stamp) {
        return LEDGER.inTransaction(() -> base.stage(uai, YEAR, stamp, file, List.of()));
    }

    private StagedImport stage(List<PresentPupil> present) {
        return LEDGER.inTransaction(() -> base.stage(COLLEGE, YEAR, MONDAY.plusDays(1), pupils(1, 10), present));
    }

    private StagedImport apply(List<Pupil> file, List<PresentPupil> present, LocalDateTime stamp) {
        long name = samples.file("with those who cannot be imported, " + stamp);
        return LEDGER.inTransaction(() -> {
            StagedImport staged = base.stage(COLLEGE, YEAR, stamp, file, present);
            base.apply(staged, Set.of(), name);
            return staged;
        });
    }

    private static PresentPupil present(String lastName, int line) {
        return new PresentPupil(null, null, lastName, "Maïa", LocalDate.of(2012, 2, 3), line, "sans INE");
    }
}
