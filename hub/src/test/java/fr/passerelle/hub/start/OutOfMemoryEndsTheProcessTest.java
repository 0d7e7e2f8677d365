package fr.passerelle.hub.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutOfMemoryEndsTheProcessTest {

    @TempDir
    private Path home;

    /** As a server does: a thread that is not the first one runs out of memory, and somebody catches it. */
    static final class Greedy {

        private Greedy() {}

        public static void main(String[] args) throws InterruptedException {
            Thread worker = new Thread(Greedy::eat, "worker");
            worker.start();
            worker.join();
            System.out.println("it survives");
        }

        private static void eat() {
            List<byte[]> eaten = new ArrayList<>();
            try {
                while (eaten.size() < Integer.MAX_VALUE) {
                    eaten.add(new byte[8 * 1024 * 1024]);
                }
            } catch (OutOfMemoryError caught) {
                eaten.clear();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "recuperation", "check"})
    void inWhateverThreadItComesAndInFrench(String command) throws IOException, InterruptedException {
        Launched launched = Launched.with(home, Greedy.class, Map.of("PASSERELLE_JAVA_OPTIONS", "-Xmx96m"), command);

        assertThat(launched.lines())
                .anyMatch(line -> line.startsWith("passerelle : la mémoire est épuisée")
                        && line.contains("PASSERELLE_JAVA_OPTIONS"))
                .doesNotContain("it survives");
        assertThat(launched.exitCode()).isEqualTo(ExitCode.OUTSIDE_FAILED);
        // A dump would hold pupils' data.
        assertThat(home).isDirectoryNotContaining("glob:**.hprof");
    }
}
