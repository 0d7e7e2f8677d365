package fr.passerelle.routes.school;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static fr.passerelle.routes.bench.Sample.STRANGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReferentialRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ReferentialRoute.class);

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
    }

    @Test
    void structuresGiveTheDivisionsOfTheSchool() {
        long file = read(COLLEGE, structures(COLLEGE));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.counted(file, "divisions")).isOne();
        assertThat(LEDGER.jdbc()
                        .sql("select uai || ' ' || school_year || ' ' || code || ' ' || mefs[1] from division")
                        .query(String.class)
                        .list())
                .containsExactly(COLLEGE + " 2026 3 A 10310019110");
    }

    @Test
    void aNomenclatureGivesTheMefsOfTheSchool() {
        long file = read(COLLEGE, nomenclature(COLLEGE));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.counted(file, "MEF")).isOne();
        assertThat(LEDGER.jdbc()
                        .sql("select code || ' ' || mefstat from mef where uai = ? and school_year = 2026")
                        .param(COLLEGE.value())
                        .query(String.class)
                        .list())
                .containsExactly("1031000B11U 21160010026");
    }

    @Test
    void aWarningOfTheReaderIsToldOfWhatIsApplied() {
        long file = read(COLLEGE, structures(COLLEGE).replaceAll("<DIVISION .*</DIVISION>", ""));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("NOTHING_LISTED");
        assertThat(LEDGER.get(FileLedger.class).report(file)).contains("Refaites l'export dans SIECLE");
    }

    @Test
    void anUnreadableXmlIsRefused() throws Exception {
        long file = read(COLLEGE, structures(COLLEGE).replace("</BEE_STRUCTURES>", ""));

        refused(file, "INVALID_FILE");
        assertThat(Files.readString(BENCH.intake()
                        .resolve("siecle/refused")
                        .resolve(COLLEGE.value())
                        .resolve("export.xml.compte-rendu.txt")))
                .contains("INVALID_FILE");
    }

    @Test
    void whatIsNoXmlAtAllIsRefused() {
        refused(read(COLLEGE, ""), "INVALID_FILE");
        refused(read(COLLEGE, "n'importe quoi"), "INVALID_FILE");
        refused(read(COLLEGE, "<BEE_AUTRE/>"), "INVALID_FILE");
    }

    @Test
    void aDoctypeIsRefusedAndItsEntityNeverRead() throws Exception {
        var secret = Files.writeString(BENCH.intake().resolve("secret.txt"), "SECRET");
        String hostile = structures(COLLEGE)
                .replace(
                        "<BEE_STRUCTURES>",
                        "<!DOCTYPE BEE_STRUCTURES [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><BEE_STRUCTURES>")
                .replace("TROISIEME A", "&x;");

        refused(read(COLLEGE, hostile), "INVALID_FILE");
    }

    @Test
    void theStructuresOfASchoolThatHasClosedAreRefusedWithItsSuccessor() {
        Sample.close(LEDGER, COLLEGE, OTHER);
        long file = read(COLLEGE, structures(COLLEGE));

        refused(file, "SCHOOL_CLOSED");
        assertThat(LEDGER.get(FileLedger.class).report(file)).contains(COLLEGE + ", repris par " + OTHER);
    }

    @Test
    void theStructuresOfAnotherSchoolThanTheFoldersAreRefused() {
        long file = read(COLLEGE, structures(OTHER));

        refused(file, "UAI_MISMATCHED");
        assertThat(LEDGER.get(FileLedger.class).report(file)).contains("attendu " + COLLEGE + ", trouvé " + OTHER);
        refused(read(COLLEGE, nomenclature(OTHER)), "UAI_MISMATCHED");
    }

    @Test
    void theStructuresOfASchoolThatIsNotConfiguredAreRefused() {
        refused(read(STRANGE, structures(STRANGE)), "SCHOOL_NOT_CONFIGURED");
    }

    @Test
    void aMessageDeliveredTwiceSavesOnce() {
        read(COLLEGE, structures(COLLEGE));
        LEDGER.jdbc().sql("delete from division").update();
        BENCH.deliverAgain(BENCH.work(Flow.READ_REFERENTIAL));

        assertThat(LEDGER.count("select count(*) from division")).isZero();
        assertThat(BENCH.works(Flow.READ_REFERENTIAL)).containsExactly(WorkState.DONE);
    }

    private static long read(Uai folder, String content) {
        long file = BENCH.receive(Flow.READ_REFERENTIAL, folder, content);
        BENCH.untilIdle();
        return file;
    }

    /** A verdict, not a failure: the work is done at the first attempt. */
    private static void refused(long file, String verdict) {
        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly(verdict);
        assertThat(BENCH.works(Flow.READ_REFERENTIAL)).containsOnly(WorkState.DONE);
        assertThat(LEDGER.count("select sum(attempts) from work")).isZero();
        assertThat(LEDGER.count("select (select count(*) from division) + (select count(*) from mef)"))
                .isZero();
    }

    private static String structures(Uai uai) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><BEE_STRUCTURES><PARAMETRES><UAJ>" + uai
                + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><DIVISIONS>"
                + "<DIVISION CODE_STRUCTURE=\"3 A\"><LIBELLE_LONG>TROISIEME A</LIBELLE_LONG><MEFS_APPARTENANCE>"
                + "<MEF_APPARTENANCE><CODE_MEF>10310019110</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE>"
                + "</DIVISION></DIVISIONS></DONNEES></BEE_STRUCTURES>";
    }

    private static String nomenclature(Uai uai) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><BEE_NOMENCLATURES><PARAMETRES><UAJ>" + uai
                + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><MEFS>"
                + "<MEF CODE_MEF=\"1031000B11U\"><FORMATION>3BREUL</FORMATION>"
                + "<CODE_MEFSTAT>21160010026</CODE_MEFSTAT></MEF></MEFS></DONNEES></BEE_NOMENCLATURES>";
    }
}
