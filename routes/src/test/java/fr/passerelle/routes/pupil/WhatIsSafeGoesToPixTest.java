package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static fr.passerelle.routes.bench.Sample.OTHER_ORGANIZATION;
import static fr.passerelle.routes.bench.Sample.eleve;
import static fr.passerelle.routes.bench.Sample.firstName;
import static fr.passerelle.routes.bench.Sample.ine;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.pix.HttpPixClient;
import fr.passerelle.connectors.pix.PixSettings;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.pix.PixSimulator;
import fr.passerelle.simulators.pix.imports.ImportStrictness;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A doubt about one pupil keeps neither his school from Pix nor anybody's account from its owner. Pix reads as it does. */
class WhatIsSafeGoesToPixTest {

    private static final Charset SIECLE = Charset.forName("ISO-8859-15");

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class, UploadRoute.class);

    @TempDir
    private Path folder;

    private PixSimulator simulator;

    @BeforeEach
    void start() {
        Sample.schools(LEDGER);
        World world = new World(
                List.of(
                        new Organization(ORGANIZATION, 2001, COLLEGE.value(), "Collège des Tilleuls"),
                        new Organization(OTHER_ORGANIZATION, 2002, OTHER.value(), "Collège des Saules")),
                List.of(),
                List.of());
        simulator = PixSimulator.start(world, LEDGER.clock(), folder);
        simulator.importStrictness(ImportStrictness.STRICT);
        BENCH.pix().uploadTo(pix());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anExportWithoutAnyDoubtIsSentAsItCame() {
        byte[] export = Sample.export(COLLEGE, 1, 1, 2);
        long file = dropped(export);

        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(BENCH.pix().calls("upload"))
                .containsExactly("upload " + ORGANIZATION + " " + new String(export, StandardCharsets.ISO_8859_1));
        assertThat(LEDGER.count("select count(*) from pix_copy")).isZero();
    }

    @Test
    void pupilsWhoseInesAreExchangedKeepTheirLearnersAndTheOthersGoOn() {
        dropped(Sample.export(COLLEGE, 1, 1, 2, 3, 4));
        Map<Long, String> before = learners();
        List<String> exchanged = List.of(withIne(1, 2), withIne(2, 1), eleve(3), eleve(5));
        long file = dropped(Sample.export(COLLEGE, 2, exchanged, 1, 2, 3, 5));

        assertThat(pixState(file)).isEqualTo("IMPORTED_IN_PART");
        assertThat(learners())
                .as("4 has left, 5 has come, nobody has become another")
                .containsAllEntriesOf(without(before, firstName(4)))
                .hasSize(4)
                .containsValue(firstName(5))
                .doesNotContainValue(firstName(4));
        assertThat(BENCH.verdicts(file))
                .contains("SENT_WITHOUT_PUPIL", "SENT_AS_KNOWN")
                .doesNotContain("NOT_SENT_TO_PIX");
    }

    @Test
    void aNewcomerUnderTheIneOfAPupilWhoIsGoneFromTheFileDoesNotTakeHisLearner() {
        dropped(Sample.export(COLLEGE, 1, 1, 2, 3));
        Map<Long, String> before = learners();
        String newcomer = eleve(9).replace(ine(9), ine(2));
        dropped(Sample.export(COLLEGE, 2, List.of(eleve(1), newcomer, eleve(3)), 1, 9, 3));

        assertThat(learners()).isEqualTo(before);
    }

    @Test
    void onceSomebodyHasSaidWhoItIsTheWholeExportGoes() {
        dropped(Sample.export(COLLEGE, 1, 1, 2));
        long file = dropped(Sample.export(COLLEGE, 2, List.of(eleve(1), bornElsewhen(2)), 1, 2));
        assertThat(pixState(file)).isEqualTo("IMPORTED_IN_PART");

        long hold = LEDGER.get(HoldView.class).open(Scope.all()).get(0).id();
        assertThat(BENCH.get(ImportDesk.class).approve(hold, "une personne")).isTrue();
        BENCH.untilIdle();

        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(LEDGER.count("select count(*) from pix_copy")).isZero();
        assertThat(learnersOf(ORGANIZATION)).extracting(PixLearner::birthdate).contains(LocalDate.of(2011, 8, 9));
    }

    @Test
    void whomPixWouldMergeWithAPupilOfAnotherSchoolIsLeftOutAndNobodyIsDisabled() {
        dropped(Sample.export(COLLEGE, 1, 1, 3));
        Map<Long, String> before = learners();
        BENCH.receive(Flow.IMPORT_SIECLE, OTHER, Sample.export(OTHER, 1, 2));
        BENCH.untilIdle();
        String sister = eleve(2).replace(firstName(2), "Léonie");
        long file = dropped(Sample.export(COLLEGE, 2, List.of(eleve(1), sister, eleve(3)), 1, 2, 3));

        assertThat(pixState(file)).isEqualTo("IMPORTED_IN_PART");
        assertThat(learners()).isEqualTo(before);
        assertThat(learnersOf(OTHER_ORGANIZATION))
                .extracting(PixLearner::firstName)
                .containsExactly(firstName(2));
        assertThat(BENCH.verdicts(file)).contains("SENT_WITHOUT_PUPIL").doesNotContain("SENT_AS_KNOWN");
    }

    @Test
    void aTruncatedExportIsNotSentAtAllUntilSomebodyHasDecided() {
        dropped(Sample.export(COLLEGE, 1, range(20)));
        Map<Long, String> before = learners();
        List<String> few = List.of(eleve(1), eleve(2), bornElsewhen(3));
        dropped(Sample.export(COLLEGE, 2, few, 1, 2, 3));

        assertThat(learners()).isEqualTo(before);
        assertThat(BENCH.pix().calls("upload")).hasSize(1);
    }

    @Test
    void aPupilWhoseLeavingDateIsEmptyStaysAtPix() {
        dropped(Sample.export(COLLEGE, 1, 1, 2));
        Map<Long, String> before = learners();
        String still = eleve(2).replace("<CODE_PAYS>", "<DATE_SORTIE/><CODE_PAYS>");
        long file = dropped(Sample.export(COLLEGE, 2, List.of(eleve(1), still, eleve(3)), 1, 2, 3));

        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(learners()).containsAllEntriesOf(before).hasSize(3);
        assertThat(BENCH.verdicts(file)).containsExactly("EMPTY_LEAVING_DATE");
    }

    @Test
    void anEmptyLeavingDateOfOneWithoutDivisionIsNoMatterForPix() {
        String nowhere = eleve(2).replace("<CODE_PAYS>", "<DATE_SORTIE/><CODE_PAYS>");
        long file = dropped(Sample.export(COLLEGE, 1, List.of(eleve(1), nowhere, bornElsewhen(3)), 1, 3));
        long next = dropped(Sample.export(COLLEGE, 2, List.of(eleve(1), nowhere, eleve(3)), 1, 3));

        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(pixState(next)).isEqualTo("IMPORTED_IN_PART");
        assertThat(learners()).hasSize(2);
    }

    @Test
    void blocksThatAreReversedAreSentInTheOrderOfPix() {
        String export = text(Sample.export(COLLEGE, 1, 1, 2));
        String eleves = export.substring(export.indexOf("<ELEVES>"), export.indexOf("<STRUCTURES>"));
        String reversed = export.replace(eleves, "").replace("</STRUCTURES>", "</STRUCTURES>" + eleves);
        long file = dropped(reversed.getBytes(SIECLE));

        assertThat(BENCH.verdicts(file)).containsExactly("BLOCKS_REVERSED");
        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(learners()).containsValues(firstName(1), firstName(2));
    }

    @Test
    void aFamilyNameUnderTheOldTagIsSentUnderTheOneThatPixReads() {
        String export = text(Sample.export(COLLEGE, 1, 1, 2)).replace("NOM_DE_FAMILLE", "NOM");
        long file = dropped(export.getBytes(SIECLE));

        assertThat(BENCH.verdicts(file)).containsExactly("OLD_FAMILY_NAME_TAG");
        assertThat(pixState(file)).isEqualTo("IMPORTED");
        assertThat(learners()).containsValues(firstName(1), firstName(2));
    }

    @Test
    void theRestOfAFregataCsvGoesAsWell() {
        long first = droppedCsv(row(1, firstName(1)) + row(2, firstName(2)));
        assertThat(pixState(first)).isEqualTo("IMPORTED");
        Map<Long, String> before = learners();
        long file = droppedCsv(row(1, firstName(1)) + row(2, "Léonie") + row(3, firstName(3)));

        assertThat(pixState(file)).isEqualTo("IMPORTED_IN_PART");
        assertThat(learners()).containsAllEntriesOf(before).hasSize(3).containsValue(firstName(3));
        assertThat(BENCH.verdicts(file)).contains("SENT_WITHOUT_PUPIL", "SENT_AS_KNOWN");
    }

    /** No copy can be cut out of UTF-16; nothing is risked for it. */
    @Test
    void anExportOfWhichNoCopyCanBeMadeIsNotSentAndTheReportSaysSo() {
        dropped(Sample.export(COLLEGE, 1, 1, 2));
        Map<Long, String> before = learners();
        String export = text(Sample.export(COLLEGE, 2, List.of(eleve(1), bornElsewhen(2)), 1, 2));
        long file = dropped(export.replace("ISO-8859-15", "UTF-16").getBytes(StandardCharsets.UTF_16));

        assertThat(pixState(file)).isEqualTo("NOT_SENT");
        assertThat(BENCH.verdicts(file)).contains("NOT_SENT_TO_PIX");
        assertThat(LEDGER.get(FileLedger.class).report(file)).contains("la copie sans risque n'a pu être faite");
        assertThat(learners()).isEqualTo(before);
    }

    /** The INE stands there by a character reference, as no program writes it: its row is not found, so not left out. */
    @Test
    void anExportWhoseDoubtedRowIsNotFoundIsNotSentAsItCame() {
        dropped(Sample.export(COLLEGE, 1, 1, 2));
        Map<Long, String> before = learners();
        String odd = bornElsewhen(2).replace(ine(2), "&#57;" + ine(2).substring(1));
        long file = dropped(Sample.export(COLLEGE, 2, List.of(eleve(1), odd, eleve(3)), 1, 2, 3));

        assertThat(pixState(file)).isEqualTo("NOT_SENT");
        assertThat(learners()).isEqualTo(before);
    }

    @Test
    void anExportOfWhichNobodyMayBeToldIsNotSent() {
        BENCH.receive(Flow.IMPORT_SIECLE, OTHER, Sample.export(OTHER, 1, 2));
        BENCH.untilIdle();
        String sister = eleve(2).replace(firstName(2), "Léonie");
        long file = dropped(Sample.export(COLLEGE, 1, List.of(sister), 2));

        assertThat(pixState(file)).isEqualTo("NOT_SENT");
        assertThat(BENCH.pix().calls("upload")).as("that of the other school").hasSize(1);
    }

    @Test
    void anExportThatNeedsNoCopyIsSentEvenWhenNoneCouldBeMade() {
        String export = text(Sample.export(COLLEGE, 1, 1, 2));
        long file = dropped(export.replace("ISO-8859-15", "UTF-16").getBytes(StandardCharsets.UTF_16));

        assertThat(BENCH.pix().calls("upload")).hasSize(1);
        assertThat(BENCH.verdicts(file)).doesNotContain("NOT_SENT_TO_PIX");
    }

    private static String row(int n, String firstName) {
        return ine(n) + ";" + firstName + ";;;" + Sample.lastName(n) + ";;F;"
                + InFrench.shortDate(Sample.birthdate(n))
                + ";35238;;35;99100;ST;10310019110;3 A\n";
    }

    private static long droppedCsv(String rows) {
        String header =
                "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d'usage;"
                        + "Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;"
                        + "Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*\n";
        return settled(BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, (header + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private static int[] range(int last) {
        return IntStream.rangeClosed(1, last).toArray();
    }

    private static String withIne(int n, int other) {
        return eleve(n).replace(ine(n), ine(other));
    }

    private static String bornElsewhen(int n) {
        return eleve(n).replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>09/08/2011");
    }

    private static long dropped(byte[] export) {
        return settled(BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export));
    }

    private static long settled(long file) {
        BENCH.untilIdle();
        return file;
    }

    /** Number of each learner of the collège at Pix to his first name. */
    private Map<Long, String> learners() {
        return learnersOf(ORGANIZATION).stream().collect(Collectors.toMap(PixLearner::id, PixLearner::firstName));
    }

    private List<PixLearner> learnersOf(long organization) {
        return pix().participants(organization, 1, 100).learners();
    }

    private static Map<Long, String> without(Map<Long, String> learners, String firstName) {
        return learners.entrySet().stream()
                .filter(learner -> !learner.getValue().equals(firstName))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String text(byte[] export) {
        return new String(export, SIECLE);
    }

    private static String pixState(long file) {
        return LEDGER.jdbc()
                .sql("select coalesce(pix_state, '') from received_file where id = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private HttpPixClient pix() {
        return new HttpPixClient(
                new PixSettings(
                        simulator.url().toString(),
                        simulator.username(),
                        simulator.password(),
                        simulator.clientId(),
                        simulator.clientSecret(),
                        Duration.ofSeconds(30),
                        Duration.ofMillis(10),
                        Duration.ofSeconds(30)),
                LEDGER.clock());
    }
}
