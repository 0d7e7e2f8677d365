package fr.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.bench.corpus.Corpus;
import fr.passerelle.bench.corpus.CorpusSpec;
import fr.passerelle.bench.harness.Section;
import fr.passerelle.bench.harness.Settings;
import fr.passerelle.bench.parse.HeapSection;
import fr.passerelle.bench.parse.ParseSection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiecleBenchTest {

    private static final Settings TINY = new Settings(CorpusSpec.of(3, 300), 0, 2, 64);

    @Test
    void theReaderIsMeasuredAgainstEveryParser() throws IOException {
        Map<String, Object> figures =
                new SiecleBench(List.of(new ParseSection(), new HeapSection()), told -> {}).run(TINY);

        assertThat((Double) figures.get("parseVsStax")).isPositive();
        assertThat(figures.get("fastestStax")).isIn("aalto", "woodstox", "jdk");
        assertThat(figures)
                .extractingByKey("mbPerSecond")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("aalto", "woodstox", "jdk", "passerelle");
        assertThat(figures)
                .extractingByKey("peakHeapMb")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("10", "1000", "merged");
        assertThat((Long) figures.get("pupilsKept")).isBetween(200L, 450L);
        assertThat(FiguresText.table(figures)).contains("parseVsStax", "mbPerSecond.aalto", "machine.java");
    }

    @Test
    void theCorpusIsGoneAfterASectionThatFailed() {
        List<Path> folders = new ArrayList<>();
        Section failing = new Section() {
            @Override
            public String name() {
                return "échec";
            }

            @Override
            public Map<String, Object> run(Corpus corpus, Settings settings) throws IOException {
                folders.add(corpus.folder());
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> new SiecleBench(List.of(failing), told -> {}).run(TINY))
                .hasMessage("full");
        assertThat(folders).hasSize(1).allSatisfy(folder -> assertThat(folder).doesNotExist());
    }
}
