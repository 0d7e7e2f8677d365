package fr.passerelle.bench.harness;

import fr.passerelle.bench.corpus.CorpusSpec;

/**
 * How much is measured, and how carefully.
 *
 * @param corpus what is written to be read
 * @param warmUps passes that are not counted, while the compilers work
 * @param rounds passes that are; the median counts
 * @param heapMb {@code -Xmx} of the processes that measure, in MiB
 */
public record Settings(CorpusSpec corpus, int warmUps, int rounds, int heapMb) {

    static final int HEAP_MB = 256;

    /** 1 GB: 600 schools, 900,000 pupils, and a merged school of 50,000. */
    public static Settings usual() {
        return new Settings(CorpusSpec.of(600, 900_000), 1, 5, HEAP_MB);
    }

    /** About 50 MB: a first idea in a minute, ratios not to be published. */
    public static Settings quick() {
        return new Settings(CorpusSpec.of(30, 45_000), 4, 5, HEAP_MB);
    }

    public Settings over(int schools, int pupils) {
        return new Settings(CorpusSpec.of(schools, pupils), warmUps, rounds, heapMb);
    }
}
