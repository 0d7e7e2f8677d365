package fr.passerelle.connectors.ledger.livret;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.mappings.lsu.ControlFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;

class ControlFileLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Instant NIGHT = Instant.parse("2027-06-06T22:30:00Z");
    private static final byte[] CONTENT = "\uFEFFid-be\r\n".getBytes(StandardCharsets.UTF_8);

    private ControlFileLedger files;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        new Samples(LEDGER).schools();
        files = LEDGER.get(ControlFileLedger.class);
    }

    @Test
    void aFileIsFoundAgainWithItsSchoolItsYearAndItsDigest() {
        long run = run(NIGHT);
        files.save(run, "a.csv", CONTENT, 120);

        ControlFileRow file = files.find(run).orElseThrow();
        assertThat(file.content()).isEqualTo(CONTENT);
        assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(ControlFile.fingerprint(CONTENT)));
        assertThat(file.runId()).isEqualTo(run);
        assertThat(file.name()).isEqualTo("a.csv");
        assertThat(file.rows()).isEqualTo(120);
        assertThat(file.uai()).isEqualTo(COLLEGE);
        assertThat(file.year()).isEqualTo(YEAR);
        assertThat(file.at()).isEqualTo(NIGHT);
        assertThat(file.deliveredAt()).isNull();
    }

    @Test
    void aRunHasOneFileAndARunWithoutHasNone() {
        long run = run(NIGHT);
        assertThat(files.find(run)).isEmpty();
        files.save(run, "a.csv", CONTENT, 1);
        assertThatThrownBy(() -> files.save(run, "b.csv", CONTENT, 1))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theHourOfItsDeliveryIsKept() {
        long run = run(NIGHT);
        files.save(run, "a.csv", CONTENT, 1);
        files.delivered(run, NIGHT.plusSeconds(5));
        assertThat(files.find(run).orElseThrow().deliveredAt()).isEqualTo(NIGHT.plusSeconds(5));
    }

    @Test
    void theFileOfTheLastRunIsShownToWhoMaySeeTheSchool() {
        files.save(run(NIGHT), "a.csv", CONTENT, 1);
        files.save(run(NIGHT.plusSeconds(86_400)), "b.csv", CONTENT, 1);

        assertThat(LEDGER.get(LivretView.class)
                        .controlOfLastRun(Scope.all(), COLLEGE)
                        .orElseThrow()
                        .name())
                .isEqualTo("b.csv");
        assertThat(LEDGER.get(LivretView.class).controlOfLastRun(Scope.of(Set.of(COLLEGE)), COLLEGE))
                .isPresent();
        assertThat(LEDGER.get(LivretView.class).controlOfLastRun(Scope.of(Set.of(OTHER)), COLLEGE))
                .isEmpty();
        assertThat(LEDGER.get(LivretView.class).controlOfLastRun(Scope.all(), OTHER))
                .isEmpty();
    }

    private static long run(Instant at) {
        return LEDGER.get(LivretLedger.class)
                .saveRun(
                        COLLEGE,
                        YEAR,
                        at,
                        new RecuperationSummary(new TreeMap<>()),
                        new byte[32],
                        List.of(),
                        List.of());
    }
}
