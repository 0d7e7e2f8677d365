package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.cli.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole command with one rule broken on purpose, see {@link BrokenRule}: the line is changed in a copy of the class,
 * which is compiled again and laid before the real one on the class path of a demo of its own. One of them by default, for
 * each is a whole year; {@code -Dbroken.rules=ALL}, or names with commas between, runs others.
 */
class BrokenRuleTest {

    @TempDir
    private Path folder;

    @AfterEach
    void leaveNoServer() {
        EmbeddedDatabase.stopOrphan(folder.resolve("demo/postgres"));
    }

    static Stream<BrokenRule> rules() {
        String asked = System.getProperty("broken.rules", BrokenRule.REJECTED_ONES_ARE_WRITTEN.name());
        return asked.equals("ALL")
                ? Arrays.stream(BrokenRule.values())
                : Arrays.stream(asked.split(",")).map(BrokenRule::valueOf);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleThatIsSwitchedOffIsFoundOutAndNamed(BrokenRule rule) throws IOException, InterruptedException {
        Path broken = compileBroken(rule);

        try (DemoProcess demo =
                DemoProcess.start(broken + File.pathSeparator, folder.resolve("demo"), "--schools", rule.schools())) {
            int code = demo.exitCode();

            assertThat(code).as(demo.output()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
            assertThat(demo.output().lines())
                    .as(demo.output())
                    .anyMatch(line -> line.startsWith("Différence : ") && line.contains(rule.named()));
        }
    }

    private Path compileBroken(BrokenRule rule) throws IOException {
        Path source = Path.of("").toAbsolutePath().resolveSibling(rule.source());
        String right = Files.readString(source);
        assertThat(right).contains(rule.right());
        Path spoilt = Files.createDirectories(folder.resolve("spoilt")).resolve(source.getFileName());
        Files.writeString(spoilt, right.replace(rule.right(), rule.wrong()));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        int failed = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-parameters",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                spoilt.toString());
        assertThat(failed).isZero();
        return classes;
    }
}
