package fr.passerelle.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.work.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeFolderTest {

    @ParameterizedTest
    @CsvSource({
        "siecle, IMPORT_SIECLE, true",
        "gar, RECONCILE_ACCOUNTS, false",
        "sessions, PUSH_SESSION, true",
        "results, READ_CLASS_RESULTS, true"
    })
    void eachFolderIsOfOneFlow(String name, Flow flow, boolean perSchool) {
        IntakeFolder folder = IntakeFolder.named(name).orElseThrow();

        assertThat(folder.flowOf(FileKind.UNKNOWN)).isEqualTo(flow);
        assertThat(folder.isPerSchool()).isEqualTo(perSchool);
        assertThat(IntakeFolder.of(flow)).isEqualTo(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "SIECLE_ELEVES,       IMPORT_SIECLE,    RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS",
        "SIECLE_STRUCTURES,   READ_REFERENTIAL, RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS",
        "SIECLE_NOMENCLATURE, READ_REFERENTIAL, RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS",
        "FREGATA_CSV,         IMPORT_SIECLE,    RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS",
        "GAR_ENT,             IMPORT_SIECLE,    RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS",
        "GAR_EVENTS,          IMPORT_SIECLE,    RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS",
        "CLASS_RESULTS,       IMPORT_SIECLE,    RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS",
        "SESSION,             IMPORT_SIECLE,    RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS",
        "UNKNOWN,             IMPORT_SIECLE,    RECONCILE_ACCOUNTS, PUSH_SESSION, READ_CLASS_RESULTS"
    })
    void whereAFileLiesAndWhatItIsSayWhichFlowTakesIt(
            FileKind kind, Flow inSiecle, Flow inGar, Flow inSessions, Flow inResults) {
        assertThat(List.of(IntakeFolder.values()))
                .extracting(folder -> folder.flowOf(kind))
                .containsExactly(inSiecle, inGar, inSessions, inResults);
    }

    @ParameterizedTest
    @CsvSource({
        "SIECLE, ExportXML.zip, true",
        "SIECLE, Eleves.XML, true",
        "SIECLE, fregata.csv, true",
        "SIECLE, eleves.pdf, false",
        "SIECLE, eleves, false",
        "GAR, comptes.JSON, true",
        "GAR, export.tar.gz, true",
        "GAR, export.zip, false",
        "SESSIONS, session.json, true",
        "SESSIONS, session.csv, false",
        "RESULTS, 3A.csv, true",
        "RESULTS, 3A.json, false"
    })
    void aFolderTakesWhatItsFlowReads(IntakeFolder folder, String name, boolean taken) {
        assertThat(folder.takes(name)).isEqualTo(taken);
    }

    @Test
    void whatIsAboutAnExportLiesWithTheExports() {
        assertThat(IntakeFolder.of(Flow.READ_REFERENTIAL)).isEqualTo(IntakeFolder.SIECLE);
        assertThat(IntakeFolder.of(Flow.PULL_SIECLE)).isEqualTo(IntakeFolder.SIECLE);
    }

    @Test
    void aFileLiesInTheFolderOfItsSchoolOrWithThoseOfAll() {
        assertThat(IntakeFolder.SIECLE.place("9990001X", "Eleves.zip")).isEqualTo("siecle/9990001X/Eleves.zip");
        assertThat(IntakeFolder.GAR.place("9990001X", "comptes.json")).isEqualTo("gar/comptes.json");
        assertThat(List.of(IntakeFolder.values()))
                .extracting(IntakeFolder::where)
                .containsExactly("siecle/<UAI>/", "gar/", "sessions/<UAI>/", "results/<UAI>/");
    }

    @Test
    void whatPeopleAreToldOfTheFoldersIsWhatTheyAre() {
        assertThat(LeftCause.IN_THE_WAY.sentence()).contains("(done, refused, held)");
        assertThat(LeftCause.TOO_DEEP.remedy()).contains("par exemple siecle/<UAI>/, puis");
        assertThat(LeftCause.NOWHERE_TO_PUT.remedy()).startsWith("Faites de refused/ un dossier ordinaire");
        assertThat(LeftCause.WITHOUT_DIGEST.sentence()).endsWith("qui finit par .md5");
        assertThat(LeftCause.WITHOUT_ARCHIVE.sentence())
                .isEqualTo("cette empreinte .md5 attend son archive, un fichier du même nom qui finit par .tar.gz,"
                        + " dans le dossier gar");
        assertThat(IntakeVerdict.SCHOOL_UNKNOWN_BY_FILE.remedy())
                .isEqualTo("Déposez-le dans le dossier de l'établissement : siecle/<UAI>/.");
    }

    @Test
    void foldersAreToldInFrench() {
        assertThat(IntakeFolder.names()).isEqualTo("siecle, gar, sessions ou results");
        assertThat(IntakeFolder.GAR.taken()).isEqualTo("le dossier gar reçoit des fichiers .json et .tar.gz");
        assertThat(IntakeFolder.SESSIONS.taken()).isEqualTo("le dossier sessions reçoit des fichiers .json");
        assertThat(IntakeFolder.SIECLE.taken()).isEqualTo("le dossier siecle reçoit des fichiers .xml, .zip et .csv");
        assertThat(IntakeFolder.named("photos")).isEmpty();
    }
}
