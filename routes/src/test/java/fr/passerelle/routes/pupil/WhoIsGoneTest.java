package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent, gone, leaving later, or there and not importable: four things, each told. */
class WhoIsGoneTest {

    private static final int[] TEN = IntStream.rangeClosed(1, 10).toArray();

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
        imported(Sample.export(COLLEGE, 1, TEN));
    }

    @Test
    void theFewWhoLeaveAreToldByName() {
        long file =
                imported(Sample.export(COLLEGE, 2, IntStream.rangeClosed(3, 10).toArray()));

        assertThat(named(file, "Partants")).containsExactly(name(1) + ", 3 A", name(2) + ", 3 A");
        assertThat(active()).isEqualTo(8);
    }

    @Test
    void aKnownPupilWithoutIneOrWithoutDivisionStaysAndIsToldByNameAndPixDoesNotDisableHim() {
        List<String> eleves = ten();
        eleves.set(0, Sample.eleve(1).replaceAll("<ID_NATIONAL>[^<]*</ID_NATIONAL>", ""));
        long file = imported(
                Sample.export(COLLEGE, 2, eleves, IntStream.rangeClosed(1, 9).toArray()));

        assertThat(active()).isEqualTo(10);
        assertThat(BENCH.verdicts(file))
                .containsExactlyInAnyOrder(
                        "PUPIL_NOT_IMPORTABLE", "PUPIL_NOT_IMPORTABLE", "SENT_AS_KNOWN", "SENT_AS_KNOWN");
        assertThat(named(file, "Gardés actifs, sans INE ou sans division dans l'export"))
                .containsExactly(name(1) + ", 3 A (sans INE)", name(10) + ", 3 A (sans division)");
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(2);

        long next =
                imported(Sample.export(COLLEGE, 3, IntStream.rangeClosed(2, 9).toArray()));
        assertThat(named(next, "Partants")).hasSize(2);
        assertThat(active()).isEqualTo(8);
    }

    /** Two of local number, INE and names still say who they are. */
    @Test
    void whoseBirthDateIsCorrectedInAnExportThatLacksHisIneOrHisDivisionStaysAsWell() {
        List<String> eleves = ten();
        eleves.set(0, corrected(Sample.eleve(1)).replaceAll("<ID_NATIONAL>[^<]*</ID_NATIONAL>", ""));
        eleves.set(9, corrected(Sample.eleve(10)));
        long file = imported(
                Sample.export(COLLEGE, 2, eleves, IntStream.rangeClosed(1, 9).toArray()));

        assertThat(active()).isEqualTo(10);
        assertThat(named(file, "Partants")).isEmpty();
    }

    private static String corrected(String eleve) {
        return eleve.replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>09/08/2011");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsPresentUnderANameOfBeforeStaysUnlessAnotherBearsItToday(boolean homonym) {
        List<String> eleves = ten();
        eleves.set(0, Sample.eleve(1).replace(Sample.lastName(1), "VASSEROY"));
        if (homonym) {
            eleves.add(Sample.eleve(1).replace("\"E1\"", "\"E11\"").replace(Sample.ine(1), Sample.ine(11)));
        }
        imported(Sample.export(
                COLLEGE, 2, eleves, IntStream.rangeClosed(1, eleves.size()).toArray()));

        String withoutIne =
                Sample.eleve(1).replace("\"E1\"", "\"E99\"").replaceAll("<ID_NATIONAL>[^<]*</ID_NATIONAL>", "");
        List<String> later = ten().subList(1, 10);
        later.add(withoutIne);
        long file = imported(
                Sample.export(COLLEGE, 3, later, IntStream.rangeClosed(2, 10).toArray()));

        assertThat(named(file, "Gardés actifs, sans INE ou sans division dans l'export"))
                .containsExactly((homonym ? name(1) : "VASSEROY " + Sample.firstName(1)) + ", 3 A (sans INE)");
        assertThat(active()).isEqualTo(10);
    }

    @Test
    void anUnknownPupilWithoutIneIsNotMade() {
        List<String> eleves = ten();
        eleves.add(Sample.eleve(11).replaceAll("<ID_NATIONAL>[^<]*</ID_NATIONAL>", ""));
        long file = imported(Sample.export(COLLEGE, 2, eleves, TEN));

        assertThat(active()).isEqualTo(10);
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(BENCH.counted(file, "ignorés, sans INE")).isOne();
    }

    @Test
    void aLeavingDateCountsFromTheDayAfter() {
        List<String> eleves = ten();
        eleves.set(0, leaving(1, "02/09/2026"));
        eleves.set(1, leaving(2, "02/07/2027"));
        long file = imported(Sample.export(COLLEGE, 2, eleves, TEN));

        assertThat(named(file, "Partants")).containsExactly(name(1) + ", 3 A");
        assertThat(named(file, "Partiront, scolarisés jusque-là"))
                .containsExactly(name(2) + ", 3 A, le 2 juillet 2027");
        assertThat(BENCH.verdicts(file)).contains("LEAVES_LATER");
        assertThat(active()).isEqualTo(9);
    }

    @Test
    void aLeavingDateThatCannotBeReadRefusesTheFile() {
        List<String> eleves = ten();
        eleves.set(0, leaving(1, "32/13/2027"));
        long file = imported(Sample.export(COLLEGE, 2, eleves, TEN));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("INVALID_LEAVING_DATE");
        assertThat(active()).isEqualTo(10);
    }

    private static String leaving(int n, String day) {
        return Sample.eleve(n).replace("<CODE_PAYS>", "<DATE_SORTIE>" + day + "</DATE_SORTIE><CODE_PAYS>");
    }

    private static List<String> ten() {
        return new ArrayList<>(IntStream.of(TEN).mapToObj(Sample::eleve).toList());
    }

    private static long imported(byte[] export) {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export);
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream().allMatch(WorkState.DONE::equals));
        return file;
    }

    private static List<String> named(long file, String label) {
        return LEDGER.jdbc()
                .sql("select json_array_elements_text(report -> 'named' -> ?) from received_file where id = ?")
                .params(label, file)
                .query(String.class)
                .list();
    }

    private static String name(int n) {
        return Sample.lastName(n) + " " + Sample.firstName(n);
    }

    private static long active() {
        return LEDGER.count("select count(*) from pupil where active");
    }
}
