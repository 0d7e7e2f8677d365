package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.Dropped.Companion;
import fr.passerelle.connectors.intake.Dropped.Input;
import fr.passerelle.connectors.intake.Dropped.Misnamed;
import fr.passerelle.connectors.intake.Dropped.Partial;
import fr.passerelle.connectors.intake.Dropped.Unknown;
import fr.passerelle.domain.file.IntakeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedTest {

    @ParameterizedTest
    @CsvSource({
        "siecle/9990001X/ExportXML_ElevesSansAdresses.zip, SIECLE, 9990001X",
        "siecle/9990001x/Structures.xml, SIECLE, 9990001X",
        "siecle/9990001X/Nomenclature.xml, SIECLE, 9990001X",
        "siecle/9990001X/FREGATA.CSV, SIECLE, 9990001X",
        "sessions/9990001X/session-4021.json, SESSIONS, 9990001X",
        "results/9990001X/20270510_resultats_3 A.csv, RESULTS, 9990001X",
        "gar/evenements.json, GAR, ''",
        "gar/Z0_GAR-ENT_Complet_20260920_040000_2D.tar.gz, GAR, ''"
    })
    void theFolderAndTheNameTellWhatIsTaken(String path, IntakeFolder folder, String uai) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        assertThat(Dropped.of(path)).isEqualTo(new Input(folder, uai, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gar/Z0_2D.md5",
                "siecle/9990001X/.Structures.xml",
                "siecle/9990001X/.DS_Store",
                "siecle/9990001X/._Eleves.zip",
                "siecle/9990001X/Thumbs.db",
                "siecle/THUMBS.DB",
                "siecle/9990001X/ehthumbs.db",
                "siecle/9990001X/Desktop.ini",
                "results/9990001X/~$resultats.csv",
                "results/9990001X/~$resultats.tmp",
                "results/9990001X/.~lock.resultats.csv#",
                "results/9990001X/~lock.resultats.csv#",
                "results/9990001X/#resultats.csv#",
                "siecle/9990001X/Eleves.xml~",
                "siecle/9990001X/.~Eleves.zip.3f2a",
                "siecle/9990001X/.gitkeep"
            })
    void digestsAndWhatDesktopsLayAreNotInputs(String path) {
        assertThat(Dropped.of(path)).isEqualTo(new Companion());
    }

    @ParameterizedTest
    @CsvSource({
        "siecle/9990001X/eleves.pdf, SIECLE",
        "siecle/9990001X/eleves, SIECLE",
        "gar/a.xml, GAR",
        "sessions/9990001X/session.csv, SESSIONS"
    })
    void aNameThatItsFolderDoesNotTakeIsRefused(String path, IntakeFolder folder) {
        assertThat(Dropped.of(path)).isEqualTo(new Misnamed(folder, path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void whereToDropIsToldByAnExample() {
        assertThat(Dropped.of("siecle/Eleves.zip"))
                .isEqualTo(new Unknown(
                        "déposez le fichier dans le dossier d'un établissement, par exemple siecle/<UAI>/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "siecle/9990001X/Eleves.zip.part",
                "siecle/9990001X/Eleves.zip.PART",
                "siecle/9990001X/Eleves.xml.filepart",
                "gar/A.tar.gz.filepart",
                "gar/A.md5.filepart",
                "siecle/9990001X/Eleves.zip.partial",
                "results/9990001X/resultats.csv.crdownload",
                "results/9990001X/Non confirmé 123456.crdownload",
                "results/9990001X/resultats.csv.opdownload",
                "results/9990001X/resultats.csv.download",
                "results/9990001X/resultats.csv.aria2",
                "sessions/9990001X/session.json.tmp",
                "sessions/9990001X/session.json.temp",
                "siecle/9990001X/.Eleves.zip.Xa3f9Q",
                "siecle/9990001X/.in.Eleves.zip.",
                "siecle/9990001X/Eleves.zip.ocTransferId4172893.part",
                "siecle/9990001X/Eleves.zip.uploading",
                "siecle/9990001X/Eleves.zip.INCOMPLETE",
                "siecle/9990001X/Eleves.zip.upload",
                "siecle/9990001X/Eleves.xml.Writing",
                "results/9990001X/resultats.csv.!ut",
                "siecle/9990001X/Eleves.zip.inprogress",
                "photos/Eleves.zip.part"
            })
    void whatIsStillBeingWrittenIsNotAnInputYet(String path) {
        assertThat(Dropped.of(path)).isEqualTo(new Partial());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eleves.zip",
                "siecle/Eleves.zip",
                "siecle/nowhere/Eleves.zip",
                "gar/9990001X/a.json",
                "other/9990001X/a.json"
            })
    void anythingElseIsRefusedWithAReason(String path) {
        assertThat(Dropped.of(path))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.why()).isNotBlank());
    }
}
