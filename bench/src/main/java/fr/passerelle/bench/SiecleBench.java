package fr.passerelle.bench;

import fr.passerelle.bench.corpus.Corpus;
import fr.passerelle.bench.corpus.CorpusWriter;
import fr.passerelle.bench.harness.Machine;
import fr.passerelle.bench.harness.Section;
import fr.passerelle.bench.harness.Settings;
import fr.passerelle.bench.harness.TemporaryFolder;
import fr.passerelle.bench.ledger.LedgerSection;
import fr.passerelle.bench.parse.HeapSection;
import fr.passerelle.bench.parse.ParseSection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the import of SIECLE exports costs. Leaves nothing on the disk, whatever happens. */
public final class SiecleBench {

    private final List<Section> sections;
    private final Consumer<String> progress;

    /** @param progress told in French what is being done, line by line */
    public SiecleBench(List<Section> sections, Consumer<String> progress) {
        this.sections = List.copyOf(sections);
        this.progress = progress;
    }

    /** Everything there is to measure. */
    public static List<Section> everything() {
        return List.of(new ParseSection(), new HeapSection(), new LedgerSection());
    }

    /** One object of figures; the keys that the issue names come first. */
    public Map<String, Object> run(Settings settings) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            progress.accept("Écriture des exports");
            Corpus corpus = CorpusWriter.write(settings.corpus(), folder.path());
            Map<String, Object> figures = new LinkedHashMap<>();
            for (Section section : sections) {
                progress.accept(section.name());
                figures.putAll(section.run(corpus, settings));
            }
            figures.put("corpus", about(corpus));
            figures.put("machine", Machine.figures(settings.heapMb()));
            figures.put("rounds", settings.rounds());
            return figures;
        }
    }

    private static Map<String, Object> about(Corpus corpus) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("megabytes", Math.round(corpus.bytes() / 1e6));
        about.put("schools", corpus.schools().size());
        about.put("pupils", corpus.pupils());
        about.put("mergedSchool", corpus.spec().merged());
        about.put("seed", corpus.spec().seed());
        return about;
    }
}
