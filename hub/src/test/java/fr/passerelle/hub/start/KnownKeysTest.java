package fr.passerelle.hub.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.settings.AllSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

class KnownKeysTest {

    private static final Pattern USED = Pattern.compile("(?:\\{\\{|\\$\\{)(passerelle\\.[a-z.-]+)");

    private final KnownKeys keys = new KnownKeys(AllSettings.parts()).and("passerelle.home");

    /** A key that a route alone knows would be refused as misspelt: it belongs to the settings. */
    @Test
    void everyKeyThatTheCodeUsesIsASetting() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            Matcher matcher = USED.matcher(Files.readString(source));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }

        assertThat(used).isNotEmpty().allMatch(keys::knows);
    }

    @Test
    void soIsEveryKeyOfTheCommentedFile() throws IOException {
        EnumerablePropertySource<?> file = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("file", new ClassPathResource("application.yml"))
                .get(0);

        assertThat(Stream.of(file.getPropertyNames()).filter(key -> key.startsWith("passerelle.")))
                .hasSizeGreaterThan(30)
                .allMatch(keys::knows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSERELLE_PIX_CLIENT_ID",
                "PASSERELLE_PIX_CLIENTID",
                "PASSERELLE_INTAKE_MIN_AGE",
                "PASSERELLE_HOME",
                "PASSERELLE_NOTICE_ON",
                "PASSERELLE_NOTICE_MAIL_TO_0",
                "PASSERELLE_CALENDAR_RECOVERY_2026",
                "PASSERELLE_THRESHOLDS_SPECIALS_0_NEW_YEAR_ONLY",
                "PASSERELLE_LSU_CRCN_6E",
                "PASSERELLE_LSU_CRCN_SCHOOLS_9990001X_HEAD",
                "passerelle.intake.minAge"
            })
    void aKeyIsKnownHoweverItIsSpelt(String key) {
        assertThat(keys.knows(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSERELLE_PIX_URI", "passerelle.lsu.crcn.schools.9990001X.heda", "passerelle.intakes"})
    void anotherIsNot(String key) {
        assertThat(keys.knows(key)).isFalse();
    }

    /** As YAML gives it when everything in it is commented out. */
    @Test
    void anEmptySectionIsKnown() {
        assertThat(keys.knows("passerelle.pix")).isTrue();
    }

    @Test
    void theNearestIsWhatWasProbablyMeant() {
        assertThat(keys.nearest("PASSERELLE_PIX_URI")).contains("passerelle.pix.url");
        assertThat(keys.nearest("passerelle.notice.mail.too")).contains("passerelle.notice.mail.to");
        assertThat(keys.nearest("passerelle.weather")).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(root.resolve("hub/pom.xml"))) {
            root = root.getParent();
        }
        try (Stream<Path> files = Files.walk(root, 30)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .toList();
        }
    }
}
