package fr.passerelle.hub.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As systemd starts a service: no {@code LANG} at all. */
class StartWithoutLocaleTest {

    @TempDir
    private Path home;

    /** Says what it sees of a folder. */
    static final class Seeing {

        private Seeing() {}

        public static void main(String[] args) throws IOException {
            for (Path file : Files.list(Path.of(args[1])).toList()) {
                System.out.println(file.getFileName() + " " + Files.exists(file));
            }
        }
    }

    @Test
    void aFileWithAnAccentIsSeenAllTheSame() throws Exception {
        assertThat(seen(Map.of())).isEqualTo("élèves.xml true");
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL, C", "LANG, POSIX", "LANG, fr_FR", "LC_CTYPE, C", "LC_ALL, nowhere.UTF-8", "LANG, C.UTF-8"})
    void andUnderWhateverLocaleIsGiven(String name, String locale) throws Exception {
        assertThat(seen(Map.of(name, locale))).isEqualTo("élèves.xml true");
    }

    private String seen(Map<String, String> environment) throws Exception {
        Path folder = Files.createDirectories(home.resolve("intake"));
        Files.writeString(folder.resolve("élèves.xml"), "<BEE_ELEVES/>");

        Launched launched = Launched.with(home, Seeing.class, environment, "serve", folder.toString());

        assertThat(launched.exitCode()).isZero();
        assertThat(launched.lines()).hasSize(1);
        return launched.lines().get(0);
    }
}
