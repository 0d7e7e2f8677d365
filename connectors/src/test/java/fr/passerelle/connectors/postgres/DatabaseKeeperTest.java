package fr.passerelle.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the server under the hub: on a real one each time. */
class DatabaseKeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

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

            kill();

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

    private void kill() {
        ProcessHandle server = OrphanedServer.of(folder.resolve("cluster")).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }
}
