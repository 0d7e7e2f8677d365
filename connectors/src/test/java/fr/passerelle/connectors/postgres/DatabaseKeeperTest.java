package fr.passerelle.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** {@code kill -9} of the server under the hub: on a real one each time. */
class DatabaseKeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Logger logger = (Logger) LoggerFactory.getLogger(DatabaseKeeper.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    @Test
    void aKilledServerComesBackOnItsPortWithItsData() {
        CountDownLatch lost = new CountDownLatch(1);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, FastServer.PROGRAMS);
                DatabaseKeeper keeper = DatabaseKeeper.watch(database, lost::countDown)) {
            EmbeddedDatabaseTest.jdbc(database)
                    .sql("create table kept (n integer)")
                    .update();

            kill(folder);

            await().atMost(PATIENCE).until(() -> keeper.restarts() == 1);
            assertThat(EmbeddedDatabaseTest.jdbc(database)
                            .sql("select count(*) from kept")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(lost.getCount()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatIsStoppedOnPurposeStaysStopped() {
        CountDownLatch lost = new CountDownLatch(1);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, FastServer.PROGRAMS);
        try (DatabaseKeeper keeper = DatabaseKeeper.watch(database, lost::countDown)) {
            database.close();
            assertThat(database.restart()).isFalse();
            assertThat(keeper.restarts()).isZero();
        }
        assertThat(OrphanedServer.of(folder.resolve("cluster"))).isEmpty();
        assertThat(lost.getCount()).isEqualTo(1);
    }

    /** Whoever writes to the programs while the hub runs has only to kill the server to have them run. */
    @Test
    void programsThatWereChangedUnderTheHubAreNotRunAgain() throws Exception {
        CountDownLatch lost = new CountDownLatch(1);
        Path postgres = folder.resolve("postgres");
        Path programs = folder.resolve("programs");
        log.start();
        logger.addAppender(log);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(postgres, programs);
                DatabaseKeeper keeper = DatabaseKeeper.watch(database, lost::countDown)) {
            Files.writeString(program(programs, "initdb"), "#!/bin/sh\n");

            kill(postgres);

            assertThat(lost.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(keeper.restarts()).isZero();
            assertThat(OrphanedServer.of(postgres.resolve("cluster"))).isEmpty();
            assertThat(log.list)
                    .as("told once, not at each of five attempts")
                    .filteredOn(line -> line.getFormattedMessage().contains("bin/initdb, modifié"))
                    .singleElement()
                    .asString()
                    .contains("Passerelle s'arrête");
        } finally {
            logger.detachAppender(log);
        }
    }

    private static Path program(Path programs, String name) throws IOException {
        try (Stream<Path> all = Files.walk(programs)) {
            return all.filter(path -> path.endsWith("bin/" + name)).findFirst().orElseThrow();
        }
    }

    private static void kill(Path folder) {
        ProcessHandle server = OrphanedServer.of(folder.resolve("cluster")).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }
}
