package fr.passerelle.connectors.ledger;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.work.WorkLedgerTest;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrentImportsTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
    }

    @RepeatedTest(3)
    void twoSchoolsThatBringTheSameNewPupilsTogetherMakeOnePersonOfEach() throws Exception {
        List<Pupil> reversed = new ArrayList<>(pupils(1, 300));
        Collections.reverse(reversed);
        CyclicBarrier bothStaged = new CyclicBarrier(2);
        WorkLedgerTest.together(
                () -> importTogether(COLLEGE, pupils(1, 300), bothStaged),
                () -> importTogether(OTHER, reversed, bothStaged));
        assertThat(LEDGER.count("select count(*) from pupil where active")).isEqualTo(600);
        assertThat(LEDGER.count("select count(*) from person")).isEqualTo(300);
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPIL_TRANSFERRED'"))
                .isEqualTo(300);
    }

    @Test
    void twoSchoolsThatBringAnIneWithDifferentBirthDatesTogetherMakeOnePersonAndOneQuestion() throws Exception {
        CyclicBarrier bothStaged = new CyclicBarrier(2);
        WorkLedgerTest.together(
                () -> importTogether(COLLEGE, List.of(pupil(1)), bothStaged),
                () -> importTogether(OTHER, List.of(pupil(1, "3 A", LocalDate.of(2010, 3, 4))), bothStaged));
        assertThat(LEDGER.count("select count(*) from person")).isEqualTo(1);
        assertThat(LEDGER.count("select count(*) from pupil")).isEqualTo(1);
        assertThat(LEDGER.count("select count(*) from hold where kind = 'REATTRIBUTED' and state = 'OPEN'"))
                .isEqualTo(1);
    }

    @Test
    void importsOfOneSchoolWaitForEachOther() throws Exception {
        List<Integer> created = WorkLedgerTest.together(
                () -> samples.importAll(COLLEGE, pupils(1, 50)).plan().created(),
                () -> samples.importAll(COLLEGE, pupils(1, 50)).plan().created(),
                () -> samples.importAll(COLLEGE, pupils(1, 50)).plan().created());
        assertThat(created).containsExactlyInAnyOrder(50, 0, 0);
    }

    @Test
    void manyImportsOneAfterTheOtherReuseTheSameConnections() {
        IntStream.rangeClosed(1, 12).forEach(n -> samples.importAll(COLLEGE, pupils(1, n)));
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE)).hasSize(12);
    }

    /** Both have made their plan before either applies: neither plan knows of the other. */
    private boolean importTogether(Uai uai, List<Pupil> pupils, CyclicBarrier bothStaged) {
        long file = samples.file("file of " + uai);
        return LEDGER.inTransaction(() -> {
            PupilLedger base = LEDGER.get(PupilLedger.class);
            StagedImport staged = base.stage(uai, Samples.YEAR, null, pupils, List.of());
            meet(bothStaged);
            base.apply(staged, Set.of(), file);
            return true;
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
