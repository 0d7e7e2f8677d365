package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.LYCEE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static fr.passerelle.routes.bench.Sample.STRANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.ReplayLedger;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportSiecleRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ImportSiecleRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void anExportBecomesThePupilBaseAndIsToGoToPix() throws Exception {
        byte[] export = Sample.export(COLLEGE, 3, 1, 2);
        long file = imported(export);

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(BENCH.counted(file, "créés")).isEqualTo(2);
        assertThat(LEDGER.get(PupilLedger.class).candidates(COLLEGE))
                .extracting(pupil -> pupil.names().lastName(), pupil -> pupil.birthdate())
                .containsExactlyInAnyOrder(
                        tuple(Sample.lastName(1), Sample.birthdate(1)), tuple(Sample.lastName(2), Sample.birthdate(2)));
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
        assertThat(LEDGER.jdbc()
                        .sql("select subject from work where flow = 'UPLOAD_TO_PIX' and ordering_key = ?")
                        .param(COLLEGE.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Long.toString(file));
        assertThat(outcome("done")).hasBinaryContent(export);
    }

    @Test
    void aSchoolWithoutPixOrgaIsImportedAndNothingIsToGoToPix() {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, LYCEE, Sample.export(LYCEE, 3, 1));
        ended(Flow.IMPORT_SIECLE, 1);

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(activePupils(LYCEE.value())).isOne();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).isEmpty();
    }

    @Test
    void anExportThatPixWouldRefuseIsRefusedWithItsCodesAndChangesNothing() throws Exception {
        byte[] twice = Sample.export(COLLEGE, 3, List.of(Sample.eleve(1), Sample.eleve(1)), 1);
        long file = imported(twice);

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).contains("INE_UNIQUE");
        assertThat(activePupils(COLLEGE.value())).isZero();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).isEmpty();
        assertThat(outcome("refused")).hasBinaryContent(twice);
        assertThat(Files.readString(outcome("refused").resolveSibling("export.xml.compte-rendu.txt")))
                .contains("ERREUR INE_UNIQUE", "Que faire :")
                .doesNotContain(Sample.ine(1), Sample.lastName(1));
    }

    @Test
    void everyFaultOfAPupilIsReportedUnderPixsCode() {
        String noBirthCity =
                Sample.eleve(1).replaceAll("<CODE_COMMUNE_INSEE_NAISS>\\d*</CODE_COMMUNE_INSEE_NAISS>", "");
        String noSex = Sample.eleve(2).replace("<CODE_SEXE>2</CODE_SEXE>", "");
        long file = imported(Sample.export(COLLEGE, 3, List.of(noBirthCity, noSex), 1, 2));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file))
                .containsExactlyInAnyOrder("BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT", "SEX_CODE_REQUIRED");
    }

    @Test
    void whatIsNoExportAtAllIsRefused() {
        long file = imported("n'importe quoi".getBytes(StandardCharsets.UTF_8));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("INVALID_FILE");
        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).containsExactly(WorkState.DONE);
    }

    @Test
    void theExportOfAnotherSchoolThanTheFoldersIsRefused() {
        long file = imported(Sample.export(OTHER, 3, 1));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).contains("UAI_MISMATCHED");
        assertThat(activePupils(OTHER.value())).isZero();
    }

    @Test
    void theExportOfASchoolThatIsNotConfiguredIsRefused() {
        long file = BENCH.receive(Flow.IMPORT_SIECLE, STRANGE, Sample.export(STRANGE, 3, 1));
        ended(Flow.IMPORT_SIECLE, 1);

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("SCHOOL_NOT_CONFIGURED");
        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).containsExactly(WorkState.DONE);
    }

    @Test
    void anOlderExportNeverTakesTheBaseBack() {
        imported(Sample.export(COLLEGE, 2, 1, 2));
        long older = imported(Sample.export(COLLEGE, 1, 1));

        assertThat(BENCH.file(older)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(older)).containsExactly("EXPORT_OLDER_THAN_APPLIED");
        assertThat(activePupils(COLLEGE.value())).isEqualTo(2);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
    }

    @Test
    void tooManyDeparturesAreHeldAndTheExportDoesNotGoToPix() throws Exception {
        imported(Sample.export(COLLEGE, 1, IntStream.rangeClosed(1, 20).toArray()));
        long shrunk =
                imported(Sample.export(COLLEGE, 2, IntStream.rangeClosed(7, 21).toArray()));

        assertThat(BENCH.file(shrunk)).isEqualTo(FileState.HELD);
        assertThat(activePupils(COLLEGE.value())).isEqualTo(21);
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN' and kind = 'LEAVING' and pupils = 6"))
                .isOne();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
        assertThat(outcome("held")).exists();
        String hold = LEDGER.jdbc()
                .sql("select id::text from hold where file_id = ?")
                .param(shrunk)
                .query(String.class)
                .single();
        assertThat(outcome("held").resolveSibling("export.xml.compte-rendu.txt"))
                .content()
                .contains(
                        "Établissement : Collège des Tilleuls (" + COLLEGE + ")\nReçu le : ",
                        "État : en partie en suspens\n",
                        "EN SUSPENS trop de départs d'un coup : 6\u00a0élèves sur 20\n",
                        "6\u00a0départs pour 20\u00a0élèves actifs, soit 30\u00a0%, au-delà du seuil de 10\u00a0%.\n",
                        "Décider : https://passerelle.exemple.fr/suspens/" + hold + "\n");
        assertThat(LEDGER.get(FileLedger.class).report(shrunk)).contains("\"page\":\"/suspens/" + hold + "\"");
    }

    @Test
    void aRefusedExportIsTriedAgainWhenItIsDroppedAgain() {
        byte[] export = Sample.export(STRANGE, 3, 1);
        long refused = BENCH.receive(Flow.IMPORT_SIECLE, STRANGE, export);
        ended(Flow.IMPORT_SIECLE, 1);
        LEDGER.transactions()
                .executeWithoutResult(status -> LEDGER.get(SchoolLedger.class)
                        .register(
                                List.of(new School(STRANGE, "Collège nouveau", SchoolKind.COLLEGE, null, null, null))));
        long again = BENCH.receive(Flow.IMPORT_SIECLE, STRANGE, export);
        ended(Flow.IMPORT_SIECLE, 2);

        assertThat(again).isEqualTo(refused);
        assertThat(BENCH.file(again)).isEqualTo(FileState.APPLIED);
        assertThat(activePupils(STRANGE.value())).isOne();
    }

    @Test
    void anExportFromTheFutureNeverShutsOutTheTrueOnes() {
        String tomorrow = new String(Sample.export(COLLEGE, 3, 1), StandardCharsets.ISO_8859_1)
                .replaceAll("<ANNEE_SCOLAIRE>[0-9]+", "<ANNEE_SCOLAIRE>2062");
        long future = imported(tomorrow.getBytes(StandardCharsets.ISO_8859_1));
        long present = imported(Sample.export(COLLEGE, 3, 1));

        assertThat(BENCH.verdicts(future)).containsExactly("EXPORT_FROM_THE_FUTURE");
        assertThat(BENCH.file(present)).isEqualTo(FileState.APPLIED);
    }

    @Test
    void anAccountThatCameBeforeItsPupilFindsIt() {
        Account early = new Account(
                Account.Source.GAR,
                "ido-1",
                COLLEGE,
                Sample.lastName(1),
                Sample.firstName(1),
                Sample.birthdate(1),
                List.of());
        LEDGER.transactions()
                .executeWithoutResult(status -> LEDGER.get(AccountLedger.class)
                        .saveAll(List.of(new AccountDecision(
                                early, AccountState.NOT_FOUND, null, null, "personne encore", null))));
        imported(Sample.export(COLLEGE, 3, 1, 2));

        assertThat(LEDGER.jdbc()
                        .sql("select state || ' ' || person_id from account")
                        .query(String.class)
                        .single())
                .isEqualTo("MATCHED " + Sample.person(LEDGER, 1));
    }

    @Test
    void anIneThatAFileWritesOtherwiseIsTheSamePupilAndIsTold() {
        imported(Sample.export(COLLEGE, 2, 1, 2));
        String odd = new String(Sample.export(COLLEGE, 3, 1, 2), StandardCharsets.ISO_8859_1)
                .replace(Sample.ine(1), "\u00A0" + Sample.ine(1).toLowerCase(Locale.ROOT));
        long file = imported(odd.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("INE_SPELLING");
        assertThat(BENCH.counted(file, "inchangés")).isEqualTo(2);
        assertThat(LEDGER.count("select count(*) from person")).isEqualTo(2);
    }

    @Test
    void theSameContentTwiceIsOneImport() {
        byte[] export = Sample.export(COLLEGE, 3, 1);
        long first = imported(export);
        long second = BENCH.get(FileLedger.class)
                .claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, COLLEGE.value(), "another-name.xml", export)
                .fileId();
        BENCH.deliverAgain(BENCH.work(Flow.IMPORT_SIECLE));

        assertThat(second).isEqualTo(first);
        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).containsExactly(WorkState.DONE);
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
        assertThat(LEDGER.count("select count(*) from journal where action = 'PUPILS_IMPORTED'"))
                .isOne();
    }

    @Test
    void anImportThatFailsOnTheWayLeavesNothingAndSucceedsOnceReplayed() throws Exception {
        // The last thing that an import asks for cannot be: the ledger must forget all of it.
        LEDGER.jdbc()
                .sql("alter table work add constraint in_the_way check (flow <> 'UPLOAD_TO_PIX') not valid")
                .update();
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 3, 1));
        RouteBench.patiently().until(() -> BENCH.works(Flow.IMPORT_SIECLE).equals(List.of(WorkState.QUARANTINED)));

        assertThat(activePupils(COLLEGE.value())).isZero();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).isEmpty();
        assertThat(BENCH.file(file)).isEqualTo(FileState.RECEIVED);

        LEDGER.jdbc().sql("alter table work drop constraint in_the_way").update();
        BENCH.get(ReplayLedger.class).replay(BENCH.work(Flow.IMPORT_SIECLE), "operateur");
        ended(Flow.IMPORT_SIECLE, 1);
        assertThat(activePupils(COLLEGE.value())).isOne();
        assertThat(BENCH.works(Flow.UPLOAD_TO_PIX)).hasSize(1);
    }

    private static long imported(byte[] export) {
        int before = BENCH.works(Flow.IMPORT_SIECLE).size();
        long file = BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, export);
        ended(Flow.IMPORT_SIECLE, before + 1);
        return file;
    }

    /** Uploads have no route here: they stay, so the hub as a whole is not idle. */
    private static void ended(Flow flow, int works) {
        RouteBench.patiently()
                .until(() -> BENCH.works(flow).stream()
                                .filter(WorkState.DONE::equals)
                                .count()
                        == works);
    }

    private static long activePupils(String uai) {
        return LEDGER.count("select count(*) from pupil where active and uai = '" + uai + "'");
    }

    private static Path outcome(String folder) {
        return BENCH.intake()
                .resolve("siecle")
                .resolve(folder)
                .resolve(COLLEGE.value())
                .resolve("export.xml");
    }
}
