package fr.passerelle.bench.corpus;

import java.nio.file.Path;
import java.util.List;

/**
 * Exports on the disk.
 *
 * @param schools the ordinary schools, the largest first
 * @param merged the merged school, alone in the list; empty when the spec has none
 */
public record Corpus(CorpusSpec spec, Path folder, List<SchoolFile> schools, List<SchoolFile> merged) {

    public Corpus {
        schools = List.copyOf(schools);
        merged = List.copyOf(merged);
    }

    public List<SchoolFile> files() {
        return java.util.stream.Stream.concat(schools.stream(), merged.stream()).toList();
    }

    public long bytes() {
        return files().stream().mapToLong(SchoolFile::bytes).sum();
    }

    public long pupils() {
        return files().stream().mapToLong(SchoolFile::pupils).sum();
    }
}
