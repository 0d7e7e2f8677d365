package fr.passerelle.connectors.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an operator drops the files of a school. */
class SchoolFoldersTest {

    private static final List<Uai> SCHOOLS = List.of(Uai.ofNumber(9990001), Uai.ofNumber(9990002));

    @TempDir
    private Path intake;

    @Test
    void eachSchoolHasItsFolderInEachOfThoseThatAreBySchool() throws IOException {
        new SchoolFolders(intake, 2).make(SCHOOLS);

        assertThat(folders())
                .containsExactly(
                        "results/9990001X",
                        "results/9990002Y",
                        "sessions/9990001X",
                        "sessions/9990002Y",
                        "siecle/9990001X",
                        "siecle/9990002Y");
    }

    @Test
    void aSchoolThatComesLaterGetsItsFoldersAndWhatIsThereStays() throws IOException {
        new SchoolFolders(intake, 2).make(SCHOOLS.subList(0, 1));
        Path dropped = Files.writeString(intake.resolve("siecle/9990001X/a.xml"), "x");
        new SchoolFolders(intake, 2).make(SCHOOLS);

        assertThat(folders()).hasSize(6);
        assertThat(dropped).hasContent("x");
    }

    @Test
    void aFolderThatCannotBeMadeKeepsNeitherTheOthersNorTheHubFromStarting() throws IOException {
        Files.writeString(intake.resolve("sessions"), "a file stands where the folder should be");

        assertThatCode(() -> new SchoolFolders(intake, 2).make(SCHOOLS)).doesNotThrowAnyException();
        assertThat(folders())
                .containsExactly("results/9990001X", "results/9990002Y", "siecle/9990001X", "siecle/9990002Y");
    }

    @Test
    void noFolderIsMadeWhenThereAreTooManySchoolsToLookIntoEach() throws IOException {
        new SchoolFolders(intake, 1).make(SCHOOLS);

        assertThat(folders()).isEmpty();
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> all = Files.walk(intake, 2)) {
            return all.filter(path ->
                            Files.isDirectory(path) && intake.relativize(path).getNameCount() == 2)
                    .map(path -> intake.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
