package fr.passerelle.bench.harness;

import fr.passerelle.bench.corpus.Corpus;
import java.io.IOException;
import java.util.Map;

/** One part of a benchmark. Sections are run one after the other over one corpus; none leaves anything behind. */
public interface Section {

    /** In French, one line, told on the error output before the section runs. */
    String name();

    /**
     * Measures. The figures of all sections become one JSON object: keys in camel case, values that Jackson writes
     * (numbers, texts, maps). Nothing is timed in this process: see {@link ChildJvm}.
     *
     * @throws IOException when a child process fails or the disk is full
     */
    Map<String, Object> run(Corpus corpus, Settings settings) throws IOException;
}
