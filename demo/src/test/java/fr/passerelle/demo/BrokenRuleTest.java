package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.cli.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole command with one rule broken on purpose: the Récupération also takes rejected certifications. The rule is
 * compiled again, spoilt, and laid before the real one on the class path of a demo of its own; by hand, the same is to
 * change the line below in {@code Recuperation} and to run {@code ./passerelle demo --once}.
 */
class BrokenRuleTest {

    private static final String RULE = "fr/passerelle/domain/livret/Recuperation.java";
    private static final String RIGHT = "c -> c.status().isObtained()";
    private static final String WRONG = "c -> c.status().isObtained() || c.status() == CertificationStatus.REJECTED";

    @TempDir
    private Path folder;

    @AfterEach
    void leaveNoServer() {
        EmbeddedDatabase.stopOrphan(folder.resolve("demo/postgres"));
    }

    @Test
    void aRecuperationThatTakesRejectedOnesIsFoundOutAndThePupilsAreNamed() throws IOException, InterruptedException {
        Path broken = compileBroken();

        try (DemoProcess demo =
                DemoProcess.start(broken + File.pathSeparator, folder.resolve("demo"), "--schools", "1")) {
            int code = demo.exitCode();

            assertThat(code).as(demo.output()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
            assertThat(demo.output())
                    .containsPattern(
                            "(?m)^Différence : \\S+ .+ \\(\\d{7}[A-Z], ELEVE_ID \\d+.*\\) : .*livret : attendu ")
                    .containsPattern("(?m)^Year played: \\d+ pupils, \\d+ as expected$")
                    .doesNotContainPattern("(?m)^Year played: (\\d+) pupils, \\1 as expected$");
        }
    }

    private Path compileBroken() throws IOException {
        Path sources = Path.of("").toAbsolutePath().resolveSibling("domain/src/main/java");
        String rule = Files.readString(sources.resolve(RULE));
        assertThat(rule).contains(RIGHT);
        Path spoilt = Files.createDirectories(folder.resolve("spoilt")).resolve("Recuperation.java");
        Files.writeString(spoilt, rule.replace(RIGHT, WRONG));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        int failed = compiler.run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                spoilt.toString());
        assertThat(failed).isZero();
        return classes;
    }
}
