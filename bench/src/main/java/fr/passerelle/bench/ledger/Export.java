package fr.passerelle.bench.ledger;

import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of the corpus, named by its school. */
record Export(Uai uai, Path path) {

    static List<Export> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Export::of).toList();
        }
    }

    byte[] content() throws IOException {
        return Files.readAllBytes(path);
    }

    private static Export of(Path path) {
        String name = path.getFileName().toString();
        return new Export(new Uai(name.substring(0, name.indexOf('.'))), path);
    }
}
