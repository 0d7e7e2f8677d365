package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of the year, then the same command again. */
class KilledTest {

    @TempDir
    private Path folder;

    @AfterEach
    void leaveNoServer() {
        EmbeddedDatabase.stopOrphan(folder.resolve("postgres"));
    }

    @Test
    void aKilledYearGoesOnAndEndsAsExpected() throws IOException, InterruptedException {
        killAfter("comptes GAR");
        assertThat(servers()).as("PostgreSQL outlives its hub").isNotEmpty();

        try (DemoProcess demo = DemoProcess.start("", folder, "--schools", "2")) {
            int code = demo.exitCode();

            assertThat(code).as(demo.output()).isZero();
            assertThat(demo.output()).containsPattern("(?m)^Year played: (\\d+) pupils, \\1 as expected$");
            assertThat(demo.output()).contains("rentrée : déjà joué dans ce dossier");
        }
        assertThat(servers()).as("no server is left behind").isEmpty();
    }

    private void killAfter(String stage) throws IOException, InterruptedException {
        try (DemoProcess demo = DemoProcess.start("", folder, "--schools", "2")) {
            demo.awaitLine(stage);
            demo.kill();
        }
    }

    /** The live PostgreSQL servers of this folder. */
    private List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("postgres") && line.contains(folder.toString()))
                        .isPresent())
                .toList();
    }
}
