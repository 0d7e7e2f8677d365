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
        directory("uai;nom;type;contrat;organisation_pix;centre_pix;academie\n" + SampleFiles.SCHOOL
                + ";Collège des Essais;COLLEGE;;;;" + (academy == null ? "" : academy) + "\n");

        CommandRun run = CommandRun.of("check", "--json", session());

        assertThat(run.out().contains("FINALISED_LATE")).as(run.out()).isEqualTo(late);
        assertThat(run.code()).isZero();
    }

    @Test
    void withoutADirectoryTheUaiDoes() throws IOException {
        assertThat(CommandRun.of("check", session()).out()).contains("FINALISED_LATE");
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
