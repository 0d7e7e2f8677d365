package fr.passerelle.hub.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.RefusalLedger;
import fr.passerelle.connectors.ledger.school.RefusedFileView;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.actuate.health.Status;

/** A refused file is told by health and by a metric, until somebody settles it. */
class RefusedFilesAreSeenTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final String SCHOOL = Uai.ofNumber(9990001).value();

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private RefusedFilesHealth health;

    @BeforeEach
    void watch() {
        LEDGER.clear();
        LEDGER.jdbc()
                .sql("insert into school (uai, name, kind) values (?, 'Collège des Pins', 'COLLEGE')")
                .param(SCHOOL)
                .update();
        health = new RefusedFilesHealth(LEDGER.get(RefusedFileView.class));
        health.bindTo(metrics);
    }

    @Test
    void aRefusedFileIsSaidWithoutItsNameUntilSomebodySettlesIt() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        long file = refused("resultats_3A.csv");
        assertThat(health.health().getStatus()).isEqualTo(Condition.DEGRADED);
        assertThat(health.health().getDetails())
                .containsValue("Un fichier refusé est à redéposer ou à classer ; voir la page «\u00a0Dépôt\u00a0».");
        refused("resultats_3B.csv");
        assertThat(health.health().getDetails().toString()).contains("2 fichiers refusés sont à redéposer");
        assertThat(gauge()).isEqualTo(2);

        LEDGER.get(RefusalLedger.class).settle(file, "chef", "Déposé par erreur");

        assertThat(gauge()).isOne();
    }

    private double gauge() {
        return metrics.get("passerelle.files.refused").gauge().value();
    }

    private static long refused(String name) {
        return LEDGER.get(FileLedger.class)
                .refuse(Flow.READ_CLASS_RESULTS, SCHOOL, name, name.getBytes(StandardCharsets.UTF_8), "{}")
                .fileId();
    }
}
