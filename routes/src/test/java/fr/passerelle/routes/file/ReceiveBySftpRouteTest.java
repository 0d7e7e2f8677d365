package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.intake.sftp.SftpPlace;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReceiveBySftpRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER);

    private static final String ROUTE = "Receive a file by SFTP";

    @TempDir
    Path folder;

    private SftpSimulator server;
    private SftpPlace place;
    private Path export;

    @BeforeEach
    void start() throws IOException {
        Sample.schools(LEDGER);
        server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"));
        export = folder.resolve("root/depot/siecle").resolve(COLLEGE.value()).resolve("export.xml");
        Files.createDirectories(export.getParent());
    }

    @AfterEach
    void stop() throws Exception {
        BENCH.camel().getRouteController().stopRoute(ROUTE, 200, TimeUnit.MILLISECONDS);
        BENCH.camel().removeRoute(ROUTE);
        place.close();
        server.close();
    }

    @Test
    void aFileOnTheServerIsClaimedForTheSchoolOfItsFolderThenDeleted() throws Exception {
        byte[] content = Sample.export(COLLEGE, 3, 1);
        Files.write(export, content);
        receive(server.knownHosts());
        RouteBench.patiently().until(() -> Files.notExists(export));

        assertThat(received()).containsExactly("IMPORT_SIECLE " + COLLEGE + " export.xml");
        assertThat(LEDGER.jdbc()
                        .sql("select content from received_file")
                        .query(byte[].class)
                        .single())
                .isEqualTo(content);
        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).hasSize(1);
    }

    @Test
    void aFileLeftByACrashBetweenItsClaimAndItsDeletionIsClaimedOnce() throws Exception {
        byte[] content = Sample.export(COLLEGE, 3, 1);
        BENCH.get(Reception.class).claim(content, "siecle/" + COLLEGE + "/export.xml", null);
        Files.write(export, content);
        receive(server.knownHosts());
        RouteBench.patiently().until(() -> Files.notExists(export));

        assertThat(received()).hasSize(1);
        assertThat(BENCH.works(Flow.IMPORT_SIECLE)).hasSize(1);
    }

    @Test
    void fromAServerWithAnotherHostKeyNothingIsTakenUntilTheKeyIsRight() throws Exception {
        Files.write(export, Sample.export(COLLEGE, 3, 1));
        Path knownHosts = folder.resolve("known_hosts");
        Files.writeString(knownHosts, lineOfAnotherServer());
        receive(knownHosts);
        refusesToTake();

        Files.copy(server.knownHosts(), knownHosts, StandardCopyOption.REPLACE_EXISTING);
        RouteBench.patiently().until(() -> Files.notExists(export));
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatIsNotInTheKnownHostsIsNeverTrustedAtFirstSight() throws Exception {
        Files.write(export, Sample.export(COLLEGE, 3, 1));
        Path knownHosts = Files.writeString(folder.resolve("known_hosts"), "");
        receive(knownHosts);
        refusesToTake();

        assertThat(knownHosts).isEmptyFile();
    }

    @Test
    void aServerThatIsAwayDoesNotStopTheRoute() throws Exception {
        int port = server.port();
        Path knownHosts = Files.copy(server.knownHosts(), folder.resolve("known_hosts"));
        server.close();
        receive(knownHosts, port);
        refusesToTake();
    }

    private void refusesToTake() {
        RouteBench.patiently()
                .during(Duration.ofMillis(1000))
                .until(() -> received().isEmpty());
        assertThat(BENCH.camel().getRouteController().getRouteStatus(ROUTE)).isEqualTo(ServiceStatus.Started);
        assertThat(BENCH.camel().getStatus()).isEqualTo(ServiceStatus.Started);
    }

    /** The address of the server with the key of another one. */
    private String lineOfAnotherServer() throws IOException {
        try (SftpSimulator other = SftpSimulator.start(folder.resolve("other-root"), folder.resolve("other-keys"))) {
            return Files.readString(other.knownHosts()).replace(":" + other.port(), ":" + server.port());
        }
    }

    private void receive(Path knownHosts) throws Exception {
        receive(knownHosts, server.port());
    }

    private void receive(Path knownHosts, int port) throws Exception {
        place = new SftpPlace(
                new SftpServer("127.0.0.1", port, "depot", server.username(), server.clientKey(), knownHosts));
        BENCH.camel().addRoutes(new ReceiveBySftpRoute(Optional.of(place), BENCH.get(Receivers.class)));
    }

    private static List<String> received() {
        return LEDGER.jdbc()
                .sql("select flow || ' ' || uai || ' ' || name from received_file order by id")
                .query(String.class)
                .list();
    }
}
