package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.house.Advisory.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No library of the distribution has a flaw of {@code advisories.csv}: those of the hub, of its proof and of the load tool,
 * as Maven resolved them in this very build.
 */
class ListedFlawsAreRefusedTest {

    private static final List<Advisory> ADVISORIES = lines("advisories.csv")
            .filter(line -> !line.startsWith("#") && !line.startsWith("library;"))
            .map(Advisory::of)
            .toList();

    private static final List<Library> LIBRARIES = Stream.of("hub", "house", "load")
            .flatMap(module -> lines(module + "/target/libraries.txt"))
            .filter(line -> line.contains(":compile") || line.contains(":runtime"))
            .map(Library::of)
            .toList();

    @Test
    void theLibrariesThatRunAreKnown() {
        assertThat(LIBRARIES)
                .hasSizeGreaterThan(200)
                .extracting(Library::name)
                .contains(
                        "org.springframework:spring-core", "org.apache.camel:camel-jms", "io.netty:netty-codec-http2");
    }

    @Test
    void noLibraryHasAListedFlaw() {
        assertThat(flaws(LIBRARIES, ADVISORIES)).isEmpty();
    }

    @Test
    void whatWasAcceptedIsStillNeeded() {
        assertThat(ADVISORIES)
                .filteredOn(advisory -> !advisory.accepted().isEmpty())
                .allSatisfy(advisory -> assertThat(LIBRARIES).anyMatch(advisory::concerns));
    }

    @Test
    void everyFlawHasANumberThatCanBeLookedUp() {
        assertThat(ADVISORIES).isNotEmpty().allSatisfy(advisory -> {
            assertThat(advisory.id()).matches("CVE-\\d{4}-\\d{4,}|GHSA(-[a-z0-9]{4}){3}");
            assertThat(advisory.library()).matches("[\\w.-]+:[\\w.*-]+");
            assertThat(advisory.flaw()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "g:a, 1.9.9, false", // before the flaw came
        "g:a, 2.0.0, true",
        "g:a, 2.3.1.RELEASE, true",
        "g:a, 2.10.0-M1, true",
        "g:a, 2.10.0, false", // 10 is more than 3
        "g:a, 3.0.0.Final, false",
        "g:ab, 2.0.0, false",
        "other:a, 2.0.0, false",
        "no.version:whatever, 9.9, true",
        "no.version.more:whatever, 9.9, false"
    })
    void aLibraryIsRefusedForWhatIsListedOfIt(String name, String version, boolean refused) {
        List<Advisory> listed = List.of(
                Advisory.of("g:a;2.0.0;2.10.0;CVE-2026-0001;a flaw;"),
                Advisory.of("no.version:*;;;CVE-2026-0002;a flaw;"));

        assertThat(flaws(List.of(new Library(name, version)), listed)).hasSize(refused ? 1 : 0);
    }

    @Test
    void aFlawThatWasAcceptedIsNoReason() {
        assertThat(flaws(
                        List.of(new Library("g:a", "2.0.0")),
                        List.of(Advisory.of("g:a;;;CVE-2026-0001;a flaw;it does not reach us; for two reasons"))))
                .isEmpty();
    }

    @Test
    void aLibraryIsReadAsMavenListsIt() {
        assertThat(Library.of("   org.yaml:snakeyaml:jar:2.5:compile -- module org.yaml.snakeyaml"))
                .isEqualTo(new Library("org.yaml:snakeyaml", "2.5"));
        assertThat(Library.of("   io.netty:netty-transport-native-epoll:jar:linux-x86_64:4.1.1.Final:runtime"))
                .isEqualTo(new Library("io.netty:netty-transport-native-epoll", "4.1.1.Final"));
    }

    private static List<String> flaws(List<Library> libraries, List<Advisory> advisories) {
        return libraries.stream()
                .flatMap(library -> advisories.stream()
                        .filter(advisory -> advisory.accepted().isEmpty() && advisory.concerns(library))
                        .map(advisory -> library.name() + " " + library.version() + ": " + advisory.id() + ", "
                                + advisory.flaw()))
                .distinct()
                .toList();
    }

    private static Stream<String> lines(String file) {
        Path path = House.root().resolve(file);
        try {
            return Files.readAllLines(path).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": it is written by mvn generate-test-resources", e);
        }
    }
}
