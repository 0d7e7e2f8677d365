package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session of 10 March at 9:00, finalised on the 12th at 18:00 UTC: too late in Paris, in time in Tahiti. */
class CheckKnowsTheTimeOfTheSchoolTest {

    private static final String HOME = "passerelle.home";
    private static final String NAMES = "uai;nom;type;contrat;organisation_pix;centre_pix;academie\n"
            + SampleFiles.SCHOOL + ";Collège des Essais;COLLEGE;;;";

    @TempDir
    private Path home;

    private final String usual = System.getProperty(HOME);

    @BeforeEach
    void home() throws IOException {
        Files.createDirectory(home.resolve("config"));
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void back() {
        if (usual == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, usual);
        }
    }

    @ParameterizedTest
    @CsvSource({"Polynésie française,false", "Rennes,true", ",true"})
    void theAcademyOfTheDirectoryTellsIt(String academy, boolean late) throws IOException {
        directory(NAMES + ";" + (academy == null ? "" : academy) + "\n");

        CommandRun run = CommandRun.of("check", "--json", session());

        assertThat(run.out().contains("FINALISED_LATE")).as(run.out()).isEqualTo(late);
        assertThat(run.code()).isZero();
    }

    @Test
    void withoutADirectoryTheUaiDoesAndItIsSaidWhereItMatters() throws IOException {
        CommandRun late = CommandRun.of("check", session());
        CommandRun json = CommandRun.of("check", "--json", session());
        CommandRun inTime = CommandRun.of("check", SampleFiles.session(home));

        assertThat(late.out())
                .contains("FINALISED_LATE", "Remarque : L'annuaire des établissements n'a pas été trouvé");
        assertThat(json.out()).contains("\"remarks\":[\"L'annuaire");
        assertThat(late.code()).isZero();
        assertThat(inTime.out()).doesNotContain("Remarque");
    }

    @Test
    void theDirectoryOfTheOptionComesFirst() throws IOException {
        directory(NAMES + ";Rennes\n");
        Path other = Files.writeString(home.resolve("other.csv"), NAMES + ";Polynésie française\n");

        assertThat(CommandRun.of("check", session()).out()).contains("FINALISED_LATE");
        assertThat(CommandRun.of("check", "--schools", other, session()).out())
                .doesNotContain("FINALISED_LATE", "Remarque");
    }

    @Test
    void aDirectoryOfTheOptionThatIsNotThereIsAWrongUse() throws IOException {
        CommandRun run = CommandRun.of("check", "--schools", home.resolve("none.csv"), SampleFiles.export(home));

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("passerelle : L'annuaire ").contains("none.csv n'existe pas", "--schools");
    }

    @Test
    void theDirectoryOfTheSettingsIsTheOneThatServeReads() throws IOException {
        Files.writeString(home.resolve("names.csv"), NAMES + ";Polynésie française\n");
        Files.writeString(
                home.resolve("config/application.yml"),
                "passerelle:\n  schools-file: ${passerelle.home}/names.csv   # ailleurs\n");

        assertThat(CommandRun.of("check", session()).out()).doesNotContain("FINALISED_LATE", "Remarque");
    }

    @Test
    void aDirectoryThatCannotBeReadIsToldWhenItIsNeeded() throws IOException {
        directory("uai;nom\n");

        CommandRun session = CommandRun.of("check", session());
        CommandRun export = CommandRun.of("check", SampleFiles.export(home));

        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(session.err()).contains("etablissements.csv", "en-tête attendu");
        assertThat(export.code()).isZero();
    }

    private void directory(String csv) throws IOException {
        Files.writeString(home.resolve("config/etablissements.csv"), csv);
    }

    private Path session() throws IOException {
        Path session = SampleFiles.session(home);
        return Files.writeString(
                session, Files.readString(session).replace("2027-03-10T11:00:00Z", "2027-03-12T18:00:00Z"));
    }
}
