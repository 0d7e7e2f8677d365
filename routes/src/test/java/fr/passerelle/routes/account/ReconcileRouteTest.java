package fr.passerelle.routes.account;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ReconcileRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ReconcileRoute.class);

    private static final String ARCHIVE = "Z0_GAR-ENT_Complet_20260901_060000_2D.tar.gz";

    @BeforeEach
    void pupils() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
    }

    @Test
    void anAccountFindsItsPupilByBirthDateAndNames() {
        long file = announced("[" + event("a", COLLEGE, 1) + "," + event("b", COLLEGE, 2) + "]");

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.counted(file, "rapproché")).isEqualTo(2);
        assertThat(state("a")).isEqualTo("MATCHED");
        assertThat(person("a")).isEqualTo(Sample.person(LEDGER, 1));
        assertThat(person("b")).isEqualTo(Sample.person(LEDGER, 2));
        assertThat(LEDGER.count("select count(*) from journal where action = 'ACCOUNT_MATCHED'"))
                .isEqualTo(2);
    }

    @Test
    void twoPupilsWhoCannotBeToldApartMakeTheAccountAmbiguous() {
        var namesake = Sample.pupil(1);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), sameNameOtherIne(namesake));
        long file = announced("[" + event("a", COLLEGE, 1) + "]");

        assertThat(BENCH.counted(file, "ambigu, à trancher")).isOne();
        assertThat(state("a")).isEqualTo("AMBIGUOUS");
        assertThat(person("a")).isNull();
    }

    @Test
    void anAccountWithoutPupilWithoutBirthDateOrOfAnotherSchoolIsNotFound() {
        long file = announced("[" + event("a", COLLEGE, 3) + "," + event("b", OTHER, 1) + ","
                + silent(event("c", COLLEGE, 2)).replace("3 A##", "3 B##") + "]");

        assertThat(BENCH.counted(file, "élève introuvable")).isEqualTo(3);
        assertThat(state("a")).isEqualTo("NOT_FOUND");
        assertThat(state("b")).isEqualTo("NOT_FOUND");
        assertThat(state("c")).isEqualTo("NOT_FOUND");
        assertThat(reason("c")).isEqualTo("date de naissance non communiquée");
    }

    @Test
    void anAccountWithoutBirthDateFindsTheSoleBearerOfItsNamesInItsDivisionAndSaysSo() {
        long file = announced("[" + silent(event("a", COLLEGE, 2)) + "]");

        assertThat(BENCH.counted(file, "rapproché")).isOne();
        assertThat(person("a")).isEqualTo(Sample.person(LEDGER, 2));
        assertThat(reason("a")).contains("seul élève de ces nom et prénom", "date de naissance non communiquée");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAccountOfSeveralSchoolsIsFoundWhereItsPupilIs(boolean mainFirst) {
        String schools = mainFirst ? COLLEGE + "\",\"" + OTHER : OTHER + "\",\"" + COLLEGE;
        long file =
                announced("[" + event("a", COLLEGE, 1).replace("\"" + COLLEGE + "\"", "[\"" + schools + "\"]") + "]");

        assertThat(BENCH.verdicts(file)).containsExactly("GAR_SEVERAL_SCHOOLS");
        assertThat(person("a")).isEqualTo(Sample.person(LEDGER, 1));
        assertThat(LEDGER.jdbc()
                        .sql("select uai || ' ' || (select uai from pupil where id = pupil_id) from account")
                        .query(String.class)
                        .single())
                .isEqualTo(COLLEGE + " " + COLLEGE);
    }

    @Test
    void anAccountOfSeveralSchoolsGoesToAPersonWhenEachHasSuchAPupil() {
        Sample.base(LEDGER, OTHER, sameNameOtherIne(Sample.pupil(1)));
        announced("[" + event("a", COLLEGE, 1).replace("\"" + COLLEGE + "\"", "[\"" + OTHER + "\",\"" + COLLEGE + "\"]")
                + "]");

        assertThat(state("a")).isEqualTo("AMBIGUOUS");
        assertThat(person("a")).isNull();
    }

    @Test
    void aNewerAccountOfAPupilTakesThePlaceOfTheOlder() {
        announced("[" + event("a", COLLEGE, 1) + "]");
        announced("[" + event("b", COLLEGE, 1) + "]");

        assertThat(state("a")).isEqualTo("REPLACED");
        assertThat(state("b")).isEqualTo("MATCHED");
        assertThat(person("b")).isEqualTo(Sample.person(LEDGER, 1));
        assertThat(LEDGER.count("select count(*) from journal where action = 'ACCOUNT_REPLACED'"))
                .isOne();
    }

    @Test
    void ofTwoAccountsOfAPupilInOneFileTheLastOneIsCurrent() {
        announced("[" + event("a", COLLEGE, 1) + "," + event("b", COLLEGE, 1) + "]");

        assertThat(state("b")).isEqualTo("MATCHED");
        assertThat(state("a")).isEqualTo("REPLACED");
    }

    @Test
    void twoAccountsOfAPupilThatArriveAtTheSameMomentAreDecidedOneAfterTheOther() {
        AccountLedger accounts = BENCH.get(AccountLedger.class);
        LEDGER.transactions().executeWithoutResult(elsewhere -> {
            accounts.takeTurn(List.of(COLLEGE));
            accounts.saveAll(BENCH.get(AccountMatcher.class).decide(List.of(account("a", 1))));
            apart().executeWithoutResult(here -> claim("[" + event("b", COLLEGE, 1) + "]"));
            RouteBench.patiently().until(() -> LEDGER.count("select count(*) from pg_locks where not granted") > 0);
        });
        BENCH.untilIdle();

        assertThat(state("a")).isEqualTo("REPLACED");
        assertThat(state("b")).isEqualTo("MATCHED");
        assertThat(LEDGER.count("select count(*) from work where state = 'DONE' and attempts = 0"))
                .isOne();
    }

    @Test
    void anAccountThatNowTellsOfAnotherPupilGoesToAPerson() {
        announced("[" + event("a", COLLEGE, 1) + "]");
        long file = announced("[" + event("a", COLLEGE, 2) + "]");

        assertThat(BENCH.counted(file, "compte déjà attribué, à trancher")).isOne();
        assertThat(state("a")).isEqualTo("CONFLICT");
        assertThat(person("a")).isEqualTo(Sample.person(LEDGER, 1));
    }

    @Test
    void aFoundPupilIsNotLostWhenTheAccountComesBackWithoutBirthDate() {
        announced("[" + event("a", COLLEGE, 1) + "]");
        announced("[" + silent(event("a", COLLEGE, 1)) + "]");

        assertThat(state("a")).isEqualTo("MATCHED");
        assertThat(person("a")).isEqualTo(Sample.person(LEDGER, 1));
    }

    @Test
    void teachersAreIgnoredAndCounted() {
        long file = announced("[" + event("a", COLLEGE, 1) + ","
                + event("b", COLLEGE, 2).replace("National_elv", "National_ens") + "]");

        assertThat(BENCH.counted(file, "ignorés, National_ens")).isOne();
        assertThat(LEDGER.count("select count(*) from account")).isOne();
    }

    @Test
    void aFileThatIsNoListOfAccountsIsRefused() {
        long file = announced("[{\"IDO\":");

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("GAR_EVENTS_UNREADABLE");
        assertThat(BENCH.intake().resolve("gar/refused/export.xml.compte-rendu.txt"))
                .exists();
        assertThat(LEDGER.count("select count(*) from work where state = 'DONE' and attempts = 0"))
                .isOne();
    }

    @Test
    void anArchiveOfTheEntFindsItsPupilsWhenItsDigestAgrees() throws Exception {
        byte[] archive = archive("ent-1", 1);
        long file = archived(
                archive,
                HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive)));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(LEDGER.jdbc()
                        .sql("select source || ' ' || state from account where external_id = 'ent-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("ENT MATCHED");
    }

    @Test
    void theBirthDateThatTheEntGaveServesAGarAccountWithoutOne() throws Exception {
        byte[] archive = archive("ent-1", 1);
        archived(archive, null);
        announced("[" + silent(event("a", COLLEGE, 1)) + "]");

        assertThat(state("a")).isEqualTo("MATCHED");
    }

    @Test
    void theBirthDateOfTheEntServesAGarAccountThatCameBeforeIt() throws Exception {
        announced("[" + silent(event("a", COLLEGE, 1)) + "]");
        archived(archive("ent-1", 1), null);

        assertThat(state("a")).isEqualTo("MATCHED");
        assertThat(reason("a")).startsWith("né le même jour");
    }

    @Test
    void anArchiveWithAnotherDigestIsRefusedAndNobodyIsLinked() throws Exception {
        long file = archived(archive("ent-1", 1), "0".repeat(32));

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly("GAR_DIGEST_MISMATCH");
        assertThat(BENCH.intake().resolve("gar/refused").resolve(ARCHIVE)).exists();
        assertThat(LEDGER.count("select count(*) from account")).isZero();
    }

    @Test
    void aMessageDeliveredTwiceDecidesOnce() {
        announced("[" + event("a", COLLEGE, 1) + "]");
        BENCH.deliverAgain(BENCH.work(Flow.RECONCILE_ACCOUNTS));

        assertThat(LEDGER.count("select count(*) from journal where action = 'ACCOUNT_MATCHED'"))
                .isOne();
        assertThat(BENCH.works(Flow.RECONCILE_ACCOUNTS)).containsExactly(WorkState.DONE);
    }

    private static long announced(String events) {
        long file = claim(events);
        BENCH.untilIdle();
        return file;
    }

    private static long claim(String events) {
        return BENCH.get(FileLedger.class)
                .claim(
                        Flow.RECONCILE_ACCOUNTS,
                        FileKind.GAR_EVENTS,
                        "",
                        "export.xml",
                        events.getBytes(StandardCharsets.UTF_8))
                .fileId();
    }

    /** Not in the transaction that is open. */
    private static TransactionTemplate apart() {
        TransactionTemplate apart = LEDGER.transactions();
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return apart;
    }

    private static Account account(String account, int n) {
        return new Account(
                Account.Source.GAR,
                ido(account),
                List.of(COLLEGE),
                Sample.lastName(n),
                Sample.firstName(n),
                Sample.birthdate(n),
                List.of("3 A"));
    }

    private static long archived(byte[] archive, @Nullable String digest) {
        long file = BENCH.get(FileLedger.class)
                .claim(Flow.RECONCILE_ACCOUNTS, FileKinds.ofContent(archive), "", ARCHIVE, ARCHIVE, archive, digest)
                .fileId();
        BENCH.untilIdle();
        return file;
    }

    private static Pupil sameNameOtherIne(Pupil one) {
        return new Pupil(
                Sample.ine(99),
                null,
                "E99",
                one.lastName(),
                null,
                one.firstName(),
                null,
                null,
                null,
                one.birthdate(),
                "35238",
                null,
                "100",
                null,
                "10310019110",
                "ST",
                "3 B",
                false);
    }

    private static String event(String account, Uai uai, int n) {
        return "{\"IDO\":\"" + ido(account) + "\",\"UAI\":\"" + uai + "\",\"PRO\":\"National_elv\",\"NOM\":\""
                + Sample.lastName(n) + "\",\"PRE\":\"" + Sample.firstName(n)
                + "\",\"DIV\":[\"3 A##TROISIEME A\"],\"GRO\":[],\"birthdate\":\"" + Sample.birthdate(n) + "\"}";
    }

    /** The same without what the pupil was asked. */
    private static String silent(String event) {
        return event.replaceAll(",\"birthdate\":\"[^\"]*\"", "");
    }

    private static String ido(String account) {
        return account.repeat(128);
    }

    private static byte[] archive(String id, int n) throws IOException {
        LocalDate born = Sample.birthdate(n);
        String xml = "<men:GAR-ENT-Eleve xmlns:men=\"http://data.education.fr/ns/gar\" Version=\"1.0\"><men:GAREleve>"
                + "<men:GARPersonIdentifiant>" + id + "</men:GARPersonIdentifiant><men:GARPersonProfils>"
                + "<men:GARStructureUAI>" + COLLEGE + "</men:GARStructureUAI>"
                + "<men:GARPersonProfil>National_elv</men:GARPersonProfil></men:GARPersonProfils><men:GARPersonNom>"
                + Sample.lastName(n) + "</men:GARPersonNom><men:GARPersonPrenom>" + Sample.firstName(n)
                + "</men:GARPersonPrenom><men:GARPersonStructRattach>" + COLLEGE + "</men:GARPersonStructRattach>"
                + "<men:GARPersonDateNaissance>" + born + "</men:GARPersonDateNaissance>"
                + "</men:GAREleve></men:GAR-ENT-Eleve>";
        String group = "<men:GAR-ENT-Groupe xmlns:men=\"http://data.education.fr/ns/gar\" Version=\"1.0\">"
                + "<men:GARGroupe><men:GARGroupeCode>3 A</men:GARGroupeCode><men:GARStructureUAI>" + COLLEGE
                + "</men:GARStructureUAI><men:GARGroupeLibelle>TROISIEME A</men:GARGroupeLibelle>"
                + "<men:GARGroupeStatut>DIVISION</men:GARGroupeStatut></men:GARGroupe><men:GARPersonGroupe>"
                + "<men:GARStructureUAI>" + COLLEGE + "</men:GARStructureUAI><men:GARPersonIdentifiant>" + id
                + "</men:GARPersonIdentifiant><men:GARGroupeCode>3 A</men:GARGroupeCode></men:GARPersonGroupe>"
                + "</men:GAR-ENT-Groupe>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            put(tar, ARCHIVE.replace(".tar.gz", "_Eleve_0000.xml"), xml);
            put(tar, ARCHIVE.replace(".tar.gz", "_Groupe_0000.xml"), group);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, String xml) throws IOException {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static String state(String account) {
        return LEDGER.jdbc()
                .sql("select state from account where external_id = ?")
                .param(ido(account))
                .query(String.class)
                .single();
    }

    private static String reason(String account) {
        return LEDGER.jdbc()
                .sql("select reason from account where external_id = ?")
                .param(ido(account))
                .query(String.class)
                .single();
    }

    private static @Nullable Long person(String account) {
        return LEDGER.jdbc()
                .sql("select person_id from account where external_id = ?")
                .param(ido(account))
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
