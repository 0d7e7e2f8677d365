package fr.passerelle.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Durable, private, and back on its feet after a kill: on a real server each time. */
class EmbeddedDatabaseTest {

    private static final Path BINARIES = FastServer.PROGRAMS;

    /** A cluster of its own is for the tests in which one is made; the others share one that lies there. */
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void aClusterWithSomethingInIt() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(made, BINARIES)) {
            jdbc(database).sql("create table lies_there (n integer)").update();
        }
    }

    @Test
    void itIsDurablePrivateAndKeepsItsDataFromOneStartToTheNext() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(database, "server_encoding")).isEqualTo("UTF8");
            DriverManagerDataSource stranger =
                    new DriverManagerDataSource(database.settings().url(), "postgres", "guess");
            assertThatThrownBy(() -> Durability.prove(stranger))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("mot de passe");
            jdbc(database).sql("create table kept (n integer)").update();
            jdbc(database).sql("insert into kept values (42)").update();
        }
        assertThat(OrphanedServer.of(folder.resolve("cluster"))).isEmpty();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(jdbc(database)
                            .sql("select n from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void aServerOrphanedByAKilledHubIsStoppedAndNothingCommittedIsLost() throws Exception {
        Process hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HubProcess.class.getName(),
                        folder.toString(),
                        BINARIES.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(hub.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.lines().filter("READY"::equals).findFirst()).isPresent();
        }
        hub.destroyForcibly().waitFor();
        Optional<ProcessHandle> orphan = OrphanedServer.of(folder.resolve("cluster"));
        assertThat(orphan).as("the server outlives its hub").isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(orphan.get().isAlive()).isFalse();
            assertThat(jdbc(database)
                            .sql("select n from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aSecondHubOnTheSameFolderIsRefusedAndTheFirstGoesOn() {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(made, BINARIES)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(made, BINARIES))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("sert déjà à un autre Passerelle");
            assertThat(show(first, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void aCreationThatWasCutInTheMiddleIsBegunAgain() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(cluster.resolve("postgresql.conf"), "half written");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, BINARIES)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void aPlaceThatCannotBeAFolderIsRefusedWithARemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data"), BINARIES))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("Impossible d'écrire");
    }

    @Test
    void theNumberOfADeadServerGivenToAnotherProcessDoesNotPreventAStart() throws IOException {
        long myself = ProcessHandle.current().pid();
        Files.write(
                made.resolve("cluster").resolve("postmaster.pid"),
                List.of(Long.toString(myself), made.resolve("cluster").toString()));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(made, BINARIES)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void aLostPasswordIsSaidAndNothingIsTouched() throws IOException {
        Path password = made.resolve("password");
        String its = Files.readString(password);
        for (String lost : new String[] {null, " ", "the password of another base"}) {
            Files.delete(password);
            if (lost != null) {
                Files.writeString(password, lost);
            }
            assertThatThrownBy(() -> EmbeddedDatabase.start(made, BINARIES))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("Le mot de passe de")
                    .hasMessageContaining(password.toString())
                    .hasMessageContaining("La base est intacte")
                    .hasMessageContaining("Mot de passe de la base perdu");
            assertThat(OrphanedServer.of(made.resolve("cluster"))).isEmpty();
            Files.write(password, new byte[0]);
        }
        Files.writeString(password, its);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(made, BINARIES)) {
            assertThat(jdbc(database)
                            .sql("select count(*) from lies_there")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void theMigrationsApplyToADurableServer() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, BINARIES)) {
            DatabaseSettings settings = database.settings();
            Flyway flyway = Flyway.configure()
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .load();
            assertThat(flyway.migrate().success).isTrue();
            assertThat(jdbc(database)
                            .sql("select count(*) from pg_class where relname like 'qrtz%' and relkind = 'r'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(11);
            assertThat(jdbc(database).sql("""
                                    select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                                    and relname !~ 'qrtz|flyway' and obj_description(oid) is null""").query(String.class).list())
                    .as("tables without a comment")
                    .isEmpty();
        }
    }

    static JdbcClient jdbc(EmbeddedDatabase database) {
        DatabaseSettings settings = database.settings();
        return JdbcClient.create(new DriverManagerDataSource(settings.url(), settings.user(), settings.password()));
    }

    private static String show(EmbeddedDatabase database, String setting) {
        return jdbc(database).sql("show " + setting).query(String.class).single();
    }
}
