package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rights mean nothing to root: the look is taken by a process of its own, without root's powers. */
class WhatIsUnreadableHoldsUpNobodyTest {

    @TempDir
    Path folder;

    /** What the process does: two looks, as the hub takes them. */
    static final class Taking {

        public static void main(String... arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Intake intake = new Intake(
                    new FolderPlace(folder, "banc"), Duration.ZERO, Duration.ofHours(1), 100, System::nanoTime);
            for (Ready ready : intake.look().ready()) {
                try {
                    System.out.println(
                            ready.file().path() + " " + new String(ready.file().read(100), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    intake.failed(ready, LeftCause.UNREADABLE);
                    continue;
                }
                try {
                    ready.file().remove();
                } catch (IOException e) {
                    System.out.println(ready.file().path() + " not removed");
                }
            }
            Intake.Found again = intake.look();
            for (Map.Entry<String, LeftCause> left : again.left().entrySet()) {
                System.out.println("left " + left.getKey() + " " + left.getValue());
            }
            System.out.println("blind " + again.blind());
        }
    }

    @Test
    void aClosedFolderAndAClosedFileAreToldAndTheOthersAreTaken() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "a system with POSIX rights");
        file("results/9990001X/closed.csv", "secret");
        file("results/9990001X/open.csv", "open");
        file("results/9990002Y/inside.csv", "secret");
        file("sessions/9990003Z/kept.json", "kept");
        run("chmod", "0000", "results/9990001X/closed.csv", "results/9990002Y");
        run("chmod", "0500", "sessions/9990003Z");
        String told;
        try {
            told = looking();
        } finally {
            run("chmod", "-R", "u+rwX", ".");
        }

        assertThat(told.lines())
                .containsExactlyInAnyOrder(
                        "results/9990001X/open.csv open",
                        "sessions/9990003Z/kept.json kept",
                        "sessions/9990003Z/kept.json not removed",
                        "left results/9990002Y UNREADABLE",
                        "left results/9990001X/closed.csv UNREADABLE",
                        "blind [results/9990002Y]");
    }

    /** In a user namespace of its own root is nobody in particular: it owns its files, and has no powers over them. */
    private String looking() throws IOException, InterruptedException {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        List<String> command = new ArrayList<>(isRoot ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Taking.class.getName(),
                folder.toString()));
        return run(command.toArray(String[]::new));
    }

    private void file(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }
}
