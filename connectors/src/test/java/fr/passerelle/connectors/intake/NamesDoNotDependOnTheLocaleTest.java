package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a process of its own, with the locale that systemd gives and with one of UTF-8. */
class NamesDoNotDependOnTheLocaleTest {

    @TempDir
    Path folder;

    /** What the process does: takes all that lies in the intake, as the hub would. */
    static final class Taking {

        public static void main(String... arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Intake intake =
                    new Intake(new FolderPlace(folder, "banc"), Duration.ZERO, Duration.ZERO, 100, System::nanoTime);
            Intake.Found found = intake.look();
            for (Map.Entry<String, LeftCause> left : found.left().entrySet()) {
                System.out.println("left " + ascii(left.getKey()));
            }
            for (Ready ready : found.ready()) {
                String path = ready.file().path();
                byte[] content = ready.file().read(1_000);
                System.out.println(ascii(path) + " " + content.length + " "
                        + Dropped.of(path).getClass().getSimpleName());
                new OutcomeFolders(folder)
                        .place("results", "done", "9990001X", ready.file().name(), content, "");
                ready.file().remove();
            }
        }

        private static String ascii(String text) {
            return text.chars()
                    .mapToObj(c -> c < 0x7F && c >= ' ' ? Character.toString(c) : "<" + Integer.toHexString(c) + ">")
                    .reduce("", String::concat);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void everyNameIsReadLaidAndRemovedAsItsBytesAre(String locale) throws Exception {
        shell("mkdir -p results/9990001X && cd results/9990001X && "
                + "printf x > \"$(printf 'r\\303\\251sultats.csv')\" && "
                + "printf xx > \"$(printf 'latin\\351.csv')\" && "
                + "printf xxx > \"$(printf 'lone\\355\\240\\200.csv')\" && "
                + "printf xxxx > \"$(printf 'esc\\033[31m\\nline.csv')\" && "
                + "printf xxxxx > ' blanc.csv' && ln -s /etc/hostname \"$(printf 'li\\351n.csv')\"");
        String told = taking(locale);

        assertThat(told.lines())
                .containsExactlyInAnyOrder(
                        "left results/9990001X/li\\xE9n.csv",
                        "results/9990001X/r<e9>sultats.csv 1 Input",
                        "results/9990001X/latin\\xE9.csv 2 Unknown",
                        "results/9990001X/lone\\xED\\xA0\\x80.csv 3 Unknown",
                        "results/9990001X/esc<1b>[31m<a>line.csv 4 Unknown",
                        "results/9990001X/ blanc.csv 5 Unknown");
        assertThat(shell("ls results/9990001X | wc -l").strip()).isEqualTo("1");
        assertThat(shell("ls results/done/9990001X"))
                .contains("résultats.csv")
                .doesNotContain("\u001B", "�")
                .hasLineCount(5);
    }

    private String taking(String locale) throws IOException, InterruptedException {
        ProcessBuilder hub = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Taking.class.getName(),
                folder.toString());
        hub.environment().put("LC_ALL", locale);
        return run(hub);
    }

    private String shell(String command) throws IOException, InterruptedException {
        return run(new ProcessBuilder("sh", "-c", command).directory(folder.toFile()));
    }

    private String run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }
}
