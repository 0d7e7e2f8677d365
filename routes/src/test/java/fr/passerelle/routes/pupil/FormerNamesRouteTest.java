package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.account.ReconcileRoute;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.certification.PullResultsRoute;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pupil's name changes in SIECLE; portals and Pix go on under the one of before. */
class FormerNamesRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER, ImportSiecleRoute.class, ReconcileRoute.class, ClassResultsRoute.class, PullResultsRoute.class);

    private static final String NEW_LAST = "VASSEROY";
    private static final String NEW_FIRST = "Hugo";
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    @BeforeEach
    void sheWasCalledOtherwise() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        imported(1, Sample.eleve(1), Sample.eleve(2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAccountUnderTheFamilyNameOfBeforeIsHersWheneverItComes(boolean accountFirst) {
        if (accountFirst) {
            announced(Sample.lastName(1), Sample.firstName(1));
        }
        imported(2, renamed(NEW_LAST, Sample.firstName(1)), Sample.eleve(2));
        announced(Sample.lastName(1), Sample.firstName(1));

        assertThat(account()).isEqualTo("MATCHED " + Sample.person(LEDGER, 1));
        assertThat(LEDGER.jdbc()
                        .sql("select reason from account")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        accountFirst
                                ? "né le même jour, mêmes nom et prénom"
                                : "né le même jour, nom ou prénom qu'il portait auparavant");
    }

    @Test
    void anAccountUnderTheFirstNameOfBeforeIsHers() {
        imported(2, renamed(Sample.lastName(1), NEW_FIRST), Sample.eleve(2));
        announced(Sample.lastName(1), Sample.firstName(1));

        assertThat(account()).isEqualTo("MATCHED " + Sample.person(LEDGER, 1));
    }

    @Test
    void whoBearsTheNameTodayHasTheAccountBeforeWhoBoreIt() {
        imported(2, renamed(NEW_LAST, Sample.firstName(1)), Sample.eleve(2), homonym());
        announced(Sample.lastName(1), Sample.firstName(1));

        assertThat(account()).isEqualTo("MATCHED " + Sample.person(LEDGER, 3));
    }

    @Test
    void aResultOfAClassUnderTheNameOfBeforeIsHers() {
        imported(2, renamed(NEW_LAST, Sample.firstName(1)), Sample.eleve(2));
        told(71, Sample.lastName(1), Sample.firstName(1));
        told(72, NEW_LAST, Sample.firstName(1));

        assertThat(owners()).containsExactly("71 " + Sample.person(LEDGER, 1), "72 " + Sample.person(LEDGER, 1));
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    @Test
    void aResultOfAClassIsOfWhoBearsItsNamesToday() {
        imported(2, renamed(NEW_LAST, Sample.firstName(1)), Sample.eleve(2), homonym());
        told(71, Sample.lastName(1), Sample.firstName(1));

        assertThat(owners()).containsExactly("71 " + Sample.person(LEDGER, 3));
    }

    @Test
    void aResultOfTheFeedUnderBothNamesOfBeforeIsHersByItsIne() {
        imported(2, renamed(NEW_LAST, Sample.firstName(1)), Sample.eleve(2));
        imported(3, renamed(NEW_LAST, NEW_FIRST), Sample.eleve(2));
        BENCH.pix()
                .publish(
                        COLLEGE,
                        new FeedCertification(
                                Sample.ine(1),
                                Sample.firstName(1),
                                Sample.lastName(1),
                                Sample.birthdate(1),
                                Sample.certification(71, CertificationStatus.VALIDATED, DAY)));
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        settle();

        assertThat(owners()).containsExactly("71 " + Sample.person(LEDGER, 1));
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    private static String renamed(String last, String first) {
        return Sample.eleve(1)
                .replace(">" + Sample.lastName(1) + "<", ">" + last + "<")
                .replace(">" + Sample.firstName(1) + "<", ">" + first + "<");
    }

    /** Pupil number three, called as number one was and born the same day. */
    private static String homonym() {
        return Sample.eleve(1).replace("\"E1\"", "\"E3\"").replace(Sample.ine(1), Sample.ine(3));
    }

    private static void imported(int day, String... eleves) {
        int[] numbers = eleves.length == 3 ? new int[] {1, 2, 3} : new int[] {1, 2};
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, day, List.of(eleves), numbers));
        settle();
    }

    private static void announced(String last, String first) {
        String event = "[{\"IDO\":\"" + "a".repeat(128) + "\",\"UAI\":\"" + COLLEGE
                + "\",\"PRO\":\"National_elv\",\"NOM\":\"" + last + "\",\"PRE\":\"" + first
                + "\",\"DIV\":[],\"birthdate\":\"" + Sample.birthdate(1) + "\"}]";
        BENCH.receive(Flow.RECONCILE_ACCOUNTS, COLLEGE, event.getBytes(StandardCharsets.UTF_8));
        settle();
    }

    private static void told(long number, String last, String first) {
        String csv = "Numéro de certification;Prénom;Nom;Date de naissance;Statut;Score en Pix;1.1;1.2;1.3;2.1;2.2;2.3;"
                + "2.4;3.1;3.2;3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n"
                + number + ";" + first + ";" + last + ";"
                + DateTimeFormatter.ofPattern("dd/MM/uuuu").format(Sample.birthdate(1))
                + ";Validée;312;5;" + "-;".repeat(15) + "04/03/2027\n";
        BENCH.receive(
                Flow.READ_CLASS_RESULTS, COLLEGE, number + "_resultats_3A.csv", csv.getBytes(StandardCharsets.UTF_8));
        settle();
    }

    private static String account() {
        return LEDGER.jdbc()
                .sql("select concat_ws(' ', state, person_id) from account")
                .query(String.class)
                .single();
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
