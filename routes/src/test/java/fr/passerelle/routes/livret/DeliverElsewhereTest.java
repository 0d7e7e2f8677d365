package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.livret.Runs.manifest;
import static fr.passerelle.routes.livret.Runs.name;
import static fr.passerelle.routes.livret.Runs.names;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.livret.ControlFileLedger;
import fr.passerelle.connectors.ledger.work.ReplayLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.WorkInHand;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Delivery to an SFTP server, and to nobody. */
class DeliverElsewhereTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER);

    private static final String ROUTE = "Deliver the control file of a school";

    @TempDir
    Path folder;

    private final Runs runs = new Runs(LEDGER, BENCH);
    private SftpSimulator server;

    @BeforeEach
    void start() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1));
        server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"));
    }

    @AfterEach
    void stop() throws Exception {
        BENCH.camel().getRouteController().stopRoute(ROUTE, 200, TimeUnit.MILLISECONDS);
        BENCH.camel().removeRoute(ROUTE);
        server.close();
    }

    @Test
    void onTheServerLieTheFileAndItsManifest() throws Exception {
        deliverTo(place(server.knownHosts()));
        long run = runs.run();
        runs.ask(run);
        BENCH.untilIdle();

        assertThat(names(school())).containsExactly(name(run), manifest(run));
        assertThat(school().resolve(name(run)))
                .hasBinaryContent(BENCH.get(ControlFileLedger.class)
                        .find(run)
                        .orElseThrow()
                        .content());
        assertThat(Runs.json(school().resolve(manifest(run))).path("sha256").asText())
                .isEqualTo(Runs.sha256(school().resolve(name(run))));
        assertThat(delivered(run)).isTrue();
    }

    @Test
    void deliveredTwiceItIsTheSame() throws Exception {
        deliverTo(place(server.knownHosts()));
        long run = runs.run();
        long work = runs.ask(run);
        BENCH.untilIdle();
        Files.writeString(school().resolve(name(run)), "spoilt");
        LEDGER.jdbc().sql("update work set state = 'SENT', sent_at = now()").update();
        BENCH.deliverAgain(work);
        BENCH.untilIdle();

        assertThat(names(school())).containsExactly(name(run), manifest(run));
        assertThat(Runs.sha256(school().resolve(name(run))))
                .isEqualTo(Runs.json(school().resolve(manifest(run)))
                        .path("sha256")
                        .asText());
    }

    @Test
    void aServerThatComesBackTakesWhatItMissed() throws Exception {
        int port = server.port();
        DeliveryPlace place = place(Files.copy(server.knownHosts(), folder.resolve("known_hosts")));
        server.close();
        AtomicInteger attempts = new AtomicInteger();
        deliverTo(place, () -> {
            if (attempts.incrementAndGet() == 3) {
                server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"), port);
            }
        });
        long run = runs.run();
        long work = runs.ask(run);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.DELIVER_CONTROL)).containsExactly(WorkState.DONE);
        assertThat(names(school())).containsExactly(name(run), manifest(run));
        assertThat(runs.error(work)).contains("serveur SFTP 127.0.0.1:" + port, "le serveur ne répond pas");
    }

    @Test
    void aServerThatStaysAwaySendsTheWorkToQuarantineFromWhereItIsReplayed() throws Exception {
        int port = server.port();
        DeliveryPlace place = place(Files.copy(server.knownHosts(), folder.resolve("known_hosts")));
        server.close();
        deliverTo(place);
        long run = runs.run();
        long work = runs.ask(run);
        RouteBench.patiently().until(() -> BENCH.works(Flow.DELIVER_CONTROL).equals(List.of(WorkState.QUARANTINED)));
        assertThat(runs.error(work))
                .startsWith("DeliveryFailed: le dépôt de " + name(run))
                .contains("ne répond pas");
        assertThat(delivered(run)).isFalse();

        server = SftpSimulator.start(folder.resolve("root"), folder.resolve("keys"), port);
        BENCH.get(ReplayLedger.class).replay(work, "chef");
        BENCH.untilIdle();
        assertThat(names(school())).containsExactly(name(run), manifest(run));
        assertThat(delivered(run)).isTrue();
    }

    @Test
    void aServerWithAnotherKeyGetsNothing() throws Exception {
        Path knownHosts = Files.writeString(folder.resolve("known_hosts"), lineOfAnotherServer());
        deliverTo(place(knownHosts));
        long work = runs.ask(runs.run());
        RouteBench.patiently().until(() -> BENCH.works(Flow.DELIVER_CONTROL).equals(List.of(WorkState.QUARANTINED)));

        assertThat(runs.error(work)).contains("passerelle.delivery.sftp.known-hosts");
        assertThat(names(folder.resolve("root"))).isEmpty();
    }

    @Test
    void aServerThatIsNotInTheKnownHostsIsNeverTrustedAtFirstSight() throws Exception {
        Path knownHosts = Files.writeString(folder.resolve("known_hosts"), "");
        deliverTo(place(knownHosts));
        long work = runs.ask(runs.run());
        RouteBench.patiently().until(() -> BENCH.works(Flow.DELIVER_CONTROL).equals(List.of(WorkState.QUARANTINED)));

        assertThat(runs.error(work)).contains("passerelle.delivery.sftp.known-hosts");
        assertThat(knownHosts).isEmptyFile();
        assertThat(names(folder.resolve("root"))).isEmpty();
    }

    @Test
    void switchedOffTheWorkEndsAndNothingIsSaidToBeDelivered() throws Exception {
        deliverTo(new DeliveryPlace.Nowhere());
        long run = runs.run();
        runs.ask(run);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.DELIVER_CONTROL)).containsExactly(WorkState.DONE);
        assertThat(delivered(run)).isFalse();
        assertThat(LEDGER.count("select count(*) from journal where action = 'CONTROL_DELIVERED'"))
                .isZero();
    }

    private DeliveryPlace place(Path knownHosts) {
        return new DeliveryPlace.Sftp(
                new SftpServer("127.0.0.1", server.port(), "depot", server.username(), server.clientKey(), knownHosts));
    }

    private void deliverTo(DeliveryPlace place) throws Exception {
        deliverTo(place, () -> {});
    }

    /** @param beforehand run before each attempt */
    private void deliverTo(DeliveryPlace place, Runnable beforehand) throws Exception {
        WorkInHand inHand = BENCH.get(WorkInHand.class);
        ControlDelivery delivery =
                new ControlDelivery(
                        BENCH.get(ControlFileLedger.class),
                        BENCH.get(CrcnOfSchool.class),
                        BENCH.get(JournalLedger.class),
                        place,
                        inHand,
                        LEDGER.clock()) {
                    @Override
                    public List<Parcel> parcels(Work work) {
                        beforehand.run();
                        return super.parcels(work);
                    }
                };
        BENCH.camel().addRoutes(new DeliverControlRoute(BENCH.get(Consumers.class), delivery, place));
    }

    private Path school() {
        return folder.resolve("root/depot/lsu").resolve(COLLEGE.value());
    }

    private static boolean delivered(long run) {
        return BENCH.get(ControlFileLedger.class).find(run).orElseThrow().deliveredAt() != null;
    }

    /** The address of the server with the key of another one. */
    private String lineOfAnotherServer() throws IOException {
        try (SftpSimulator other = SftpSimulator.start(folder.resolve("other-root"), folder.resolve("other-keys"))) {
            return Files.readString(other.knownHosts()).replace(":" + other.port(), ":" + server.port());
        }
    }
}
