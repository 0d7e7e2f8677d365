package fr.passerelle.routes.hold;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.hold.UndoView;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.Undoing;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.account.ReconcileRoute;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.certification.PullResultsRoute;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pupil one was told under the INE of pupil two, sat a certification and was corrected; then two arrives in another school. */
class TheRightfulOwnerOfAnIneEntersTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER, ImportSiecleRoute.class, ReconcileRoute.class, ClassResultsRoute.class, PullResultsRoute.class);

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);
    private static final String CORRECTED_INE = Sample.ine(9);

    private long question;

    @BeforeEach
    void sheIsAskedAbout() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        imported(COLLEGE, 1, Sample.eleve(1).replace(Sample.ine(1), Sample.ine(2)), 1);
        pulled(COLLEGE, result(1, 71));
        imported(COLLEGE, 2, Sample.eleve(1).replace(Sample.ine(1), CORRECTED_INE), 1);
        announced();
        imported(OTHER, 1, Sample.eleve(2), 2);
        assertThat(pupils()).containsExactly(Sample.firstName(1) + " " + CORRECTED_INE);
        question = LEDGER.count("select id from hold where state = 'OPEN' and kind = 'REATTRIBUTED'");
    }

    @Test
    void onceSheIsSaidToBeAnotherWhatComesUnderTheIneFindsHerAndNobodyElse() {
        saidToBeTwo();
        assertThat(pupils())
                .containsExactlyInAnyOrder(
                        Sample.firstName(1) + " " + CORRECTED_INE, Sample.firstName(2) + " " + Sample.ine(2));
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isZero();
        assertThat(LEDGER.count("select count(*) from account where state = 'MATCHED' and person_id = " + person(2)))
                .as("the account that waited")
                .isOne();

        pulled(OTHER, result(2, 72));
        told(73);
        pulled(COLLEGE, result(1, 71), result(2, 74));
        assertThat(owners())
                .as("what the first child holds stays; a result of hers is nobody's in his school")
                .containsExactly("71 " + person(1), "72 " + person(2), "73 " + person(2));
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isZero();
    }

    @Test
    void theDecisionIsTakenBackAndTheQuestionIsOpenAgain() {
        saidToBeTwo();
        assertThat(undoing()).isEqualTo(Undoing.POSSIBLE);
        assertThat(BENCH.get(ImportDesk.class).undo(question, "adjointe")).isTrue();
        settle();

        assertThat(pupils()).containsExactly(Sample.firstName(1) + " " + CORRECTED_INE);
        assertThat(LEDGER.jdbc()
                        .sql("select state from account")
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_FOUND");
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN' and kind = 'REATTRIBUTED'"))
                .isOne();
        assertThat(find().closedBy()).as("stays readable").isEqualTo("chef");
        assertThat(LEDGER.count(
                        "select count(*) from journal where action = 'INE_WITHDRAWN' and person_id = " + person(1)))
                .isEqualTo(2);
    }

    @Test
    void whatCameToHerSinceKeepsItFromBeingTakenBackAndSaysSo() {
        saidToBeTwo();
        pulled(OTHER, result(2, 72));

        assertThat(undoing()).isEqualTo(Undoing.ADMITTED_SINCE);
        assertThat(BENCH.get(ImportDesk.class).undo(question, "adjointe")).isFalse();
        assertThat(owners()).containsExactly("71 " + person(1), "72 " + person(2));
    }

    private void saidToBeTwo() {
        assertThat(BENCH.get(ImportDesk.class).refuse(question, "chef")).isTrue();
        settle();
    }

    private Undoing undoing() {
        return BENCH.get(UndoView.class).of(find());
    }

    private Hold find() {
        return LEDGER.get(HoldView.class).find(Scope.all(), question).orElseThrow();
    }

    private static void imported(Uai uai, int day, String eleve, int number) {
        BENCH.receive(Flow.IMPORT_SIECLE, uai, Sample.export(uai, day, List.of(eleve), number));
        settle();
    }

    private static void pulled(Uai uai, FeedCertification... results) {
        BENCH.pix().publish(uai, results);
        BENCH.ask(Flow.PULL_RESULTS, uai);
        settle();
    }

    /** Both under the INE of two: Pix knew pupil one by it. */
    private static FeedCertification result(int n, long id) {
        return new FeedCertification(
                Sample.ine(2),
                Sample.firstName(n),
                Sample.lastName(n),
                Sample.birthdate(n),
                Sample.certification(id, CertificationStatus.VALIDATED, DAY));
    }

    /** By a class CSV whose external id is the INE. */
    private static void told(long number) {
        String csv =
                "Numéro de certification;Prénom;Nom;Date de naissance;Identifiant Externe;Statut;Score en Pix;1.1;1.2;"
                        + "1.3;2.1;2.2;2.3;2.4;3.1;3.2;3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n"
                        + number + ";" + Sample.firstName(2) + ";" + "ANCIEN" + ";"
                        + DateTimeFormatter.ofPattern("dd/MM/uuuu").format(Sample.birthdate(2)) + ";" + Sample.ine(2)
                        + ";Validée;312;5;" + "-;".repeat(15) + "04/03/2027\n";
        BENCH.receive(
                Flow.READ_CLASS_RESULTS, OTHER, number + "_resultats_3A.csv", csv.getBytes(StandardCharsets.UTF_8));
        settle();
    }

    private static void announced() {
        String event = "[{\"IDO\":\"" + "a".repeat(128) + "\",\"UAI\":\"" + OTHER
                + "\",\"PRO\":\"National_elv\",\"NOM\":\"" + Sample.lastName(2) + "\",\"PRE\":\""
                + Sample.firstName(2) + "\",\"DIV\":[],\"birthdate\":\"" + Sample.birthdate(2) + "\"}]";
        BENCH.receive(Flow.RECONCILE_ACCOUNTS, OTHER, event.getBytes(StandardCharsets.UTF_8));
        settle();
    }

    private static long person(int n) {
        return LEDGER.jdbc()
                .sql("select distinct person_id from pupil where first_name = ?")
                .param(Sample.firstName(n))
                .query(Long.class)
                .single();
    }

    private static List<String> pupils() {
        return LEDGER.jdbc()
                .sql("select first_name || ' ' || ine from pupil where active order by id")
                .query(String.class)
                .list();
    }

    private static List<String> owners() {
        return LEDGER.jdbc()
                .sql("select concat_ws(' ', id, person_id) from certification order by id")
                .query(String.class)
                .list();
    }

    /** Uploads wait: no route takes them here. */
    private static void settle() {
        RouteBench.patiently()
                .until(() -> LEDGER.count("select count(*) from work where state <> 'DONE' and flow <> 'UPLOAD_TO_PIX'")
                        == 0);
    }
}
