package fr.passerelle.mappings.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.check.CheckReport;
import fr.passerelle.mappings.check.CheckReportJson;
import fr.passerelle.mappings.check.CheckReportText;
import fr.passerelle.mappings.check.FileCheck;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.source.ExportBundle;
import fr.passerelle.mappings.siecle.source.Minimised;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of spoiled samples, the same ones for the same seed: {@code -Dfuzz.seed=N}; more of them by
 * {@code -Dfuzz.runs=N}.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutationFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20261122);
    private static final int RUNS = Integer.getInteger("fuzz.runs", 5_000);

    private record Sample(Door door, byte[] bytes) {}

    @Test
    void spoiledSamplesGetAVerdictOrAreRead() {
        System.out.println("fuzz: seed " + SEED + ", " + RUNS + " mutants (-Dfuzz.seed, -Dfuzz.runs)");
        List<Sample> samples = samples();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(SEED * 1_000_003 + run);
            Sample sample = samples.get(random.nextInt(samples.size()));
            byte[] other = samples.get(random.nextInt(samples.size())).bytes();
            byte[] mutant = new Mutator(random).mutant(sample.bytes(), other);
            try {
                judge(sample.door(), mutant);
            } catch (Throwable failure) {
                throw new AssertionError(told(run, sample.door(), mutant), failure);
            }
        }
    }

    private static void judge(Door door, byte[] mutant) {
        assertThat(ExportBundle.read(mutant, SiecleLimits.usual())).hasSizeLessThan(50);
        byte[] received = Minimised.of(mutant, SiecleLimits.usual());
        Answer answer = door.knock(new ByteArrayInputStream(received));
        if (!answer.errors().isEmpty()) {
            assertThat(answer.accepted()).isZero();
        } else if (answer.accepted() == 0) {
            assertThat(answer.findings()).isNotEmpty();
        }
        assertThat(answer.findings()).allSatisfy(MutationFuzzTest::isComplete);
    }

    /** A value of the file may be quoted, so that its words prove nothing here. */
    private static void isComplete(Finding finding) {
        assertThat(finding.message()).isNotBlank().doesNotContain("Exception");
        assertThat(finding.verdict().remedy()).endsWith(".");
        assertThat(finding.line() == null || finding.line() > 0).isTrue();
    }

    @Test
    void theCommandSaysWhatItFindsInSpoiledFiles(@TempDir Path folder) throws IOException {
        FileCheck check = new FileCheck(SiecleLimits.usual(), Exports.CLOCK);
        List<Sample> samples = samples();
        Path file = folder.resolve("recu.dat");
        for (int run = 0; run < RUNS / 10; run++) {
            Random random = new Random(SEED * 7_919 + run);
            Sample sample = samples.get(random.nextInt(samples.size()));
            byte[] mutant = new Mutator(random).mutant(sample.bytes(), sample.bytes());
            Files.write(file, mutant);
            try {
                CheckReport report = check.check(file, null);
                assertThat(new CheckReportText().write(report)).contains(report.refused() ? "REFUSÉ" : "ACCEPTÉ");
                assertThat(new CheckReportJson().write(report, true))
                        .startsWith("{")
                        .endsWith("}");
            } catch (Throwable failure) {
                throw new AssertionError(told(run, sample.door(), mutant), failure);
            }
        }
    }

    private static String told(int run, Door door, byte[] mutant) {
        String bytes = mutant.length > 20_000
                ? mutant.length + " bytes"
                : HexFormat.of().formatHex(mutant);
        return "seed " + SEED + ", mutant " + run + ", " + door + ": " + bytes;
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (String name : List.of("a_school_in_september", "a_minimal_export", "TWO_DIVISIONS", "INE_UNIQUE")) {
            add(samples, Door.PUPILS, Exports.sample(name + ".xml"));
        }
        add(samples, Door.STRUCTURES, Exports.sample("structures.xml"));
        add(samples, Door.NOMENCLATURE, Exports.sample("nomenclature.xml"));
        for (Door door : Door.SIECLE) {
            add(samples, door, door.document().getBytes(Exports.SIECLE));
        }
        samples.add(new Sample(Door.GAR_ENT, Door.GAR_ENT.document().getBytes(Exports.SIECLE)));
        return samples;
    }

    /** As XML, and packed and stored in an archive. */
    private static void add(List<Sample> samples, Door door, byte[] xml) {
        samples.add(new Sample(door, xml));
        samples.add(new Sample(
                door, ForgedZip.of(ForgedEntry.deflated("Export.xml", xml)).bytes()));
        samples.add(new Sample(
                door, ForgedZip.of(ForgedEntry.stored("Export.xml", xml)).bytes()));
    }
}
