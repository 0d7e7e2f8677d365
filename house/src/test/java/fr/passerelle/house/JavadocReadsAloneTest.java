package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever reads the Javadoc of one public method need not read that of its neighbours. */
class JavadocReadsAloneTest {

    /** "The same, with …", "The same for …": a sentence that begins where another one ends. */
    private static final Pattern LEANS = Pattern.compile(
            "/\\*\\*[\\s*]*(The same\\b[,.]?\\s+(with|for|in|when|without|after|as|to)\\b|As \\{@link #)");

    private static final Pattern PROOF = Pattern.compile("^(simulators|demo|bench)/");

    @Test
    void noPublicMethodIsTheSameAsAnother() throws IOException {
        assertThat("/** The same, with a name. */ void one();").containsPattern(LEANS);
        for (Path file : House.sources()) {
            if (PROOF.matcher(House.root().relativize(file).toString()).find()) {
                continue;
            }
            assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(LEANS);
        }
    }
}
