package fr.passerelle.routes.certification;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.stray.LedgerStrayDesk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A class CSV is held in part while anything about its rows is open, and applied once all is answered, whatever the answer. */
class AFileFollowsItsQuestionsTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, PullResultsRoute.class, ClassResultsRoute.class);

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String HEAD =
            "Numéro de certification;Prénom;Nom;Date de naissance;Identifiant Externe;Statut;Score en Pix;1.1;1.2;1.3;2.1;2.2;"
                    + "2.3;2.4;3.1;3.2;3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n";

    private LedgerResultDesk desk;

    @BeforeEach
    void pupils() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2), Sample.pupil(3));
        desk = BENCH.get(LedgerResultDesk.class);
    }

    @Test
    void theLastAnswerAppliesItAndADecisionTakenBackHoldsItAgain() {
        long file = read(row(1, 71, "Validée", "312", Sample.ine(2))
                + row(3, 73, "Validée", "312", "")
                + row(2, 72, "Validée", "312", Sample.ine(1)));
        assertThat(told(file)).isEqualTo("HELD 0");
        long first = asked(file).get(0);
        long second = asked(file).get(1);

        assertThat(desk.refuse(first, "martine")).isTrue();
        assertThat(told(file)).isEqualTo("HELD 1");
        assertThat(desk.approve(second, "martine")).isTrue();
        assertThat(told(file)).isEqualTo("APPLIED 1");
        assertThat(BENCH.works(Flow.READ_CLASS_RESULTS))
                .as("nothing is read again")
                .hasSize(1);

        assertThat(desk.undo(first, "paul")).isTrue();
        assertThat(told(file)).isEqualTo("HELD 0");
        assertThat(desk.approve(asked(file).get(0), "paul")).isTrue();
        assertThat(told(file)).isEqualTo("APPLIED 0");
    }

    @Test
    void aFileThatWasAppliedIsHeldWhileTheFeedAsksWhoseARowOfItIs() {
        long file = read(row(1, 71, "Validée", "312", ""));
        assertThat(told(file)).isEqualTo("APPLIED 0");

        pulled(2, 71);
        assertThat(told(file)).isEqualTo("HELD 0");
        assertThat(desk.refuse(asked(file).get(0), "martine")).isTrue();
        assertThat(told(file)).as("the row of the file is known").isEqualTo("APPLIED 0");
    }

    @Test
    void whatPixAnswersByItselfAppliesItToo() {
        long file = read(row(2, 71, "Validée", "312", Sample.ine(1)));
        assertThat(told(file)).isEqualTo("HELD 0");

        pulled(1, 71);
        assertThat(told(file)).isEqualTo("APPLIED 0");
    }

    @Test
    void resultsThatWereSetAsideAreToldOnceSeenAndTheFileIsReadAgainWhenItIsDroppedAgain() {
        String rows = row(1, 71, "Validée", "312", "") + row(2, 72, "Validée", "0", "");
        long file = read(rows);
        assertThat(told(file)).isEqualTo("HELD 0");
        long hold = asked(file).get(0);

        assertThat(desk.refuse(hold, "martine")).isTrue();
        assertThat(told(file)).isEqualTo("APPLIED 1");
        assertThat(read(rows)).isEqualTo(file);
        assertThat(BENCH.works(Flow.READ_CLASS_RESULTS)).containsExactly(WorkState.DONE, WorkState.DONE);
        assertThat(told(file)).isEqualTo("APPLIED 1");

        assertThat(desk.undo(hold, "paul")).isTrue();
        assertThat(told(file)).isEqualTo("HELD 0");
        assertThat(desk.approve(asked(file).get(0), "paul")).isTrue();
        BENCH.untilIdle();
        assertThat(BENCH.works(Flow.READ_CLASS_RESULTS)).hasSize(3);
        assertThat(told(file)).isEqualTo("HELD 0");
    }

    @Test
    void aResultWithoutPupilHoldsItUntilSomebodyHasSaidWhoseItIs() {
        long file = read(
                row(1, 71, "Validée", "312", "") + row(2, 72, "Validée", "312", "") + row(9, 79, "Validée", "312", ""));
        StrayKey stray = new StrayKey(StrayKind.RESULT, 79);
        LedgerStrayDesk strays = BENCH.get(LedgerStrayDesk.class);
        assertThat(told(file)).isEqualTo("HELD 0");

        assertThat(strays.later(stray, "martine")).isTrue();
        assertThat(told(file)).as("put off is not answered").isEqualTo("HELD 0");
        assertThat(strays.toNobody(stray, "martine")).isTrue();
        assertThat(told(file)).isEqualTo("APPLIED 1");
        assertThat(strays.undo(stray, "paul")).isTrue();
        assertThat(told(file)).isEqualTo("HELD 0");
    }

    @Test
    void ofAFileThatWasReadBeforeItsResultsWereKeptTheStateOfThatReadingStands() {
        long file = read(row(2, 71, "Validée", "312", Sample.ine(1)));
        LEDGER.jdbc().sql("update received_file set results = null").update();
        assertThat(desk.refuse(LEDGER.count("select id from hold"), "martine")).isTrue();

        assertThat(told(file)).isEqualTo("HELD 0");
        assertThat(read(row(2, 71, "Validée", "312", Sample.ine(1)))).isEqualTo(file);
        assertThat(told(file)).isEqualTo("APPLIED 1");
    }

    private static List<Long> asked(long file) {
        return LEDGER.get(HoldView.class).openOf(file).stream().map(Hold::id).toList();
    }

    /** Its state, and how much of it decisions keep out. */
    private static String told(long file) {
        FileSheetView.Sheet sheet =
                LEDGER.get(FileSheetView.class).find(Scope.all(), file).orElseThrow();
        return sheet.state() + " " + sheet.setAside();
    }

    private static long read(String rows) {
        long file = BENCH.receive(
                Flow.READ_CLASS_RESULTS,
                COLLEGE,
                "20270310_resultats_3A.csv",
                (HEAD + rows).getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();
        return file;
    }

    /** @param ine that stands beside the names of a pupil, her own or another's, or nothing */
    private static String row(int n, long number, String status, String score, String ine) {
        return String.join(
                        ";",
                        Long.toString(number),
                        Sample.firstName(n),
                        Sample.lastName(n),
                        FRENCH.format(Sample.birthdate(n)),
                        ine,
                        status,
                        score)
                + ";" + "-;".repeat(16) + "04/03/2027\n";
    }

    private static void pulled(int n, long number) {
        BENCH.pix()
                .publish(
                        COLLEGE,
                        new FeedCertification(
                                Sample.ine(n),
                                Sample.firstName(n),
                                Sample.lastName(n),
                                Sample.birthdate(n),
                                Sample.certification(number, CertificationStatus.VALIDATED, DAY)));
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        BENCH.untilIdle();
    }
}
