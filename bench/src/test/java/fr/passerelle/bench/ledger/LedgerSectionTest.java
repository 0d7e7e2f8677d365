package fr.passerelle.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.bench.corpus.Corpus;
import fr.passerelle.bench.corpus.CorpusSpec;
import fr.passerelle.bench.harness.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class LedgerSectionTest {

    private static final CorpusSpec TINY = CorpusSpec.of(3, 600);

    @Test
    void importsAreMeasuredAgainstTheParserAndPostgresqlAndWriteOnlyWhatChanged() throws IOException {
        Corpus corpus = new Corpus(TINY, Path.of("unused"), List.of(), List.of());
        Map<String, Object> figures = new LedgerSection().run(corpus, new Settings(TINY, 0, 1, 128));

        for (String ratio : List.of("firstImportVsLimit", "unchangedVsLimit", "comparedVsLimit")) {
            assertThat((Double) figures.get(ratio)).as(ratio).isPositive();
        }
        assertThat((Integer) figures.get("importedPupils")).isBetween(400, 700);
        assertThat((Integer) figures.get("onePercentRowsWritten")).isBetween(1, 30);
        assertThat(figures)
                .extractingByKey("importSeconds")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKeys("copy", "keys", "first 1", "first 2", "again 1", "again 2", "compared 2", "changed 2");
    }
}
