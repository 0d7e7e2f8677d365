package fr.passerelle.bench.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PdfBenchTest {

    @Test
    void whatTheIssueAsksForComesFirst() throws IOException {
        Map<String, Object> figures = new PdfBench().run(true);

        assertThat(figures.keySet()).first().isEqualTo("pupilsPerSecond");
        assertThat(figures)
                .containsKeys("singlePupilMillis", "schoolOf300Millis", "cpuMillisPerPupil", "coldCpuMillisPerPupil");
        assertThat((Double) figures.get("pupilsPerSecond")).isPositive();
        assertThat((Double) figures.get("coldPupilsPerSecond")).isPositive();
        assertThat((Long) figures.get("bytesPerPupil")).isBetween(1_000L, 20_000L);
    }
}
