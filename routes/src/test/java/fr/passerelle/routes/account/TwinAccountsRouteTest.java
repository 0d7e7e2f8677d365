package fr.passerelle.routes.account;

import static fr.passerelle.routes.bench.Sample.LYCEE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twins whose names are nearly the same, and whose accounts and exports do not come together. */
class TwinAccountsRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ReconcileRoute.class, ImportSiecleRoute.class);

    private int exports;
    private int announcements;

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
        exports = 0;
        announcements = 0;
    }

    @Test
    void theAccountOfATwinWhoIsNotInSiecleYetWaitsAndLeavesTheOtherHers() {
        imported("Coralie");
        announced("Coralie");
        announced("Coraline");

        assertThat(state("Coralie")).isEqualTo("MATCHED Coralie");
        assertThat(state("Coraline")).isEqualTo("AMBIGUOUS -");

        imported("Coralie", "Coraline");

        assertThat(state("Coralie")).isEqualTo("MATCHED Coralie");
        assertThat(state("Coraline")).isEqualTo("MATCHED Coraline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+Coralie Coraline Coralie +Coralie,Coraline",
                "Coraline Coralie +Coralie +Coralie,Coraline",
                "+Coralie Coraline +Coralie,Coraline Coralie",
                "+Coraline Coralie +Coralie,Coraline Coraline",
                "Coraline +Coralie,Coraline Coralie",
                "+Coraline Coralie +Coralie Coraline +Coralie,Coraline Coralie Coraline",
            })
    void eachGetsHerOwnInWhateverOrderTheyCome(String story) {
        for (String event : story.split(" ")) {
            if (event.startsWith("+")) {
                imported(event.substring(1).split(","));
            } else {
                announced(event);
            }
        }

        assertThat(state("Coralie")).isEqualTo("MATCHED Coralie");
        assertThat(state("Coraline")).isEqualTo("MATCHED Coraline");
    }

    @Test
    void aPupilWhoLosesAnAccountThatWasNotHersIsToldSo() {
        imported("Coralie");
        announced("Coraline");
        assertThat(state("Coraline")).isEqualTo("MATCHED Coralie");
        announced("Coralie");

        assertThat(state("Coralie")).isEqualTo("MATCHED Coralie");
        assertThat(state("Coraline")).isEqualTo("AMBIGUOUS -");
        assertThat(LEDGER.count("select count(*) from journal where action = 'ACCOUNT_TO_REVIEW'"
                        + " and person_id is not null and details ->> 'released' = 'true'"))
                .isOne();
    }

    @Test
    void theSecondForenameOfATwinNeverTakesTheAccountOfTheOther() {
        imported("Anne/Lise", "Lise/Anna");
        announced("Anna");

        assertThat(state("Anna")).isEqualTo("MATCHED Anne");
    }

    /** These twins, and nobody else, by first and second forename. */
    private void imported(String... twins) {
        int[] numbers =
                Arrays.stream(twins).mapToInt(TwinAccountsRouteTest::number).toArray();
        byte[] export = Sample.export(
                LYCEE,
                ++exports,
                Stream.of(twins).map(TwinAccountsRouteTest::eleve).toList(),
                numbers);
        long before = BENCH.works(Flow.IMPORT_SIECLE).size();
        BENCH.receive(Flow.IMPORT_SIECLE, LYCEE, export);
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream()
                                .filter(WorkState.DONE::equals)
                                .count()
                        == before + 1);
    }

    private static String eleve(String twin) {
        String[] names = twin.split("/");
        String middle = names.length == 1 ? "" : "<PRENOM2>" + names[1] + "</PRENOM2>";
        return Sample.eleve(number(twin))
                .replaceAll("<NOM_DE_FAMILLE>[^<]*", "<NOM_DE_FAMILLE>KERVELLA")
                .replaceAll("<PRENOM>[^<]*</PRENOM>", "<PRENOM>" + names[0] + "</PRENOM>" + middle)
                .replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>11/10/2011");
    }

    private static int number(String twin) {
        return 1 + Math.floorMod(twin.hashCode(), 900);
    }

    private void announced(String firstName) {
        String event = "[{\"IDO\":\"" + ido(firstName) + "\",\"UAI\":\"" + LYCEE
                + "\",\"PRO\":\"National_elv\",\"NOM\":\"KERVELLA\",\"PRE\":\"" + firstName
                + "\",\"DIV\":[],\"birthdate\":\"2011-10-11\",\"idENT\":\"Z" + ++announcements + "\"}]";
        BENCH.receive(Flow.RECONCILE_ACCOUNTS, LYCEE, event.getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();
    }

    private static String ido(String firstName) {
        return String.format("%0128x", firstName.hashCode() & 0xFFFFFFL);
    }

    private static String state(String firstName) {
        return LEDGER.jdbc().sql("""
                        select a.state || ' ' || coalesce(p.first_name, '-') from account a
                        left join pupil p on p.id = a.pupil_id where a.external_id = ?""").param(ido(firstName)).query(String.class).single();
    }
}
