package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.livret.Runs.manifest;
import static fr.passerelle.routes.livret.Runs.name;
import static fr.passerelle.routes.livret.Runs.names;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.livret.ControlFileLedger;
import fr.passerelle.connectors.ledger.livret.ControlFileRow;
import fr.passerelle.connectors.ledger.work.ReplayLedger;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliverControlRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, DeliverControlRoute.class);

    private final Runs runs = new Runs(LEDGER, BENCH);

    @BeforeEach
    void pupils() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
    }

    @Test
    void theFileLiesInTheFolderOfItsSchoolWithAManifestThatProvesIt() throws Exception {
        long run = runs.run();
        runs.ask(run);
        BENCH.untilIdle();

        ControlFileRow kept = kept(run);
        Path csv = folder().resolve(name(run));
        assertThat(names(folder())).containsExactly(name(run), manifest(run));
        assertThat(csv).hasBinaryContent(kept.content());
        assertThat(Runs.json(folder().resolve(manifest(run))).path("sha256").asText())
                .isEqualTo(Runs.sha256(csv))
                .isEqualTo(kept.sha256());
        assertThat(Runs.json(folder().resolve(manifest(run))).path("lignes").asInt())
                .isEqualTo(2);
        assertThat(BENCH.works(Flow.DELIVER_CONTROL)).containsExactly(WorkState.DONE);
    }

    @Test
    void theDeliveryIsRememberedAndJournalled() {
        long run = runs.run();
        assertThat(kept(run).deliveredAt()).isNull();
        runs.ask(run);
        BENCH.untilIdle();

        assertThat(kept(run).deliveredAt()).isEqualTo(LEDGER.clock().instant());
        assertThat(LEDGER.jdbc()
                        .sql("select uai || ' ' || actor || ' ' || (details ->> 'run') || ' ' || (details ->> 'file')"
                                + " from journal where action = 'CONTROL_DELIVERED'")
                        .query(String.class)
                        .list())
                .containsExactly(COLLEGE + " hub " + run + " " + name(run));
    }

    @Test
    void whatWasDeliveredBeforeStays() throws Exception {
        long first = runs.run();
        long second = runs.run();
        runs.ask(first);
        runs.ask(second);
        BENCH.untilIdle();

        assertThat(names(folder()))
                .containsExactlyInAnyOrder(name(first), manifest(first), name(second), manifest(second));
    }

    @Test
    void deliveredTwiceItIsTheSameByteForByteUnderTheSameName() throws Exception {
        long run = runs.run();
        long work = runs.ask(run);
        BENCH.untilIdle();
        byte[] before = Files.readAllBytes(folder().resolve(manifest(run)));
        Files.writeString(folder().resolve(name(run)), "spoilt");
        LEDGER.jdbc().sql("update work set state = 'SENT', sent_at = now()").update();
        BENCH.deliverAgain(work);
        BENCH.untilIdle();

        assertThat(names(folder())).containsExactly(name(run), manifest(run));
        assertThat(folder().resolve(name(run))).hasBinaryContent(kept(run).content());
        assertThat(folder().resolve(manifest(run))).hasBinaryContent(before);
    }

    @Test
    void aCrashBetweenTheFileAndItsManifestIsMadeGoodByTheNextDelivery() throws Exception {
        long run = runs.run();
        // Nothing can be written under this name: every attempt ends where a crash would.
        Path inTheWay = Files.createDirectories(folder().resolve("." + manifest(run) + ".part"));
        long work = runs.ask(run);
        RouteBench.patiently().until(() -> BENCH.works(Flow.DELIVER_CONTROL).equals(List.of(WorkState.QUARANTINED)));
        assertThat(folder().resolve(name(run))).hasBinaryContent(kept(run).content());
        assertThat(kept(run).deliveredAt()).isNull();

        Files.delete(inTheWay);
        assertThat(BENCH.get(ReplayLedger.class).replay(work, "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(names(folder())).containsExactly(name(run), manifest(run));
        assertThat(Runs.json(folder().resolve(manifest(run))).path("sha256").asText())
                .isEqualTo(Runs.sha256(folder().resolve(name(run))));
        assertThat(kept(run).deliveredAt()).isNotNull();
    }

    @Test
    void whatACrashLeftHalfWrittenIsWrittenAnew() throws Exception {
        long run = runs.run();
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("." + name(run) + ".part"), "longer than what comes\n".repeat(1000));
        runs.ask(run);
        BENCH.untilIdle();

        assertThat(names(folder())).containsExactly(name(run), manifest(run));
        assertThat(folder().resolve(name(run))).hasBinaryContent(kept(run).content());
    }

    @Test
    void aFolderThatCannotBeWrittenIsTriedAgainThenTheQuarantineSaysWhy() throws Exception {
        Files.createDirectories(BENCH.delivery());
        Files.writeString(BENCH.delivery().resolve("lsu"), "a file where a folder is to be");
        long run = runs.run();
        long work = runs.ask(run);
        RouteBench.patiently().until(() -> BENCH.works(Flow.DELIVER_CONTROL).equals(List.of(WorkState.QUARANTINED)));

        assertThat(runs.error(work))
                .startsWith("DeliveryFailed: le dépôt de " + name(run) + " dans le dossier " + BENCH.delivery())
                .contains("a échoué", "passerelle.delivery.folder");
        assertThat(LEDGER.count("select attempts from work")).isGreaterThanOrEqualTo(RouteBench.attempts());
        assertThat(LEDGER.count("select count(*) from journal where action = 'CONTROL_DELIVERED'"))
                .isZero();
    }

    @Test
    void aRunThatMadeNoFileHasNothingToDeliver() throws Exception {
        runs.ask(4021);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.DELIVER_CONTROL)).containsExactly(WorkState.DONE);
        assertThat(names(folder())).isEmpty();
    }

    private static Path folder() {
        return BENCH.delivery().resolve("lsu").resolve(COLLEGE.value());
    }

    private static ControlFileRow kept(long run) {
        return BENCH.get(ControlFileLedger.class).find(run).orElseThrow();
    }
}
