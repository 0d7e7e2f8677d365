package fr.passerelle.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.mappings.siecle.Ignored;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusWriterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void everyExportIsReadWithoutAFindingAndWithTheRightPupils() throws IOException {
        Corpus corpus = CorpusWriter.write(CorpusSpec.of(3, 1_800), folder);
        Set<String> ines = new HashSet<>();
        int left = 0;

        for (SchoolFile file : corpus.files()) {
            SiecleExport export = read(file);
            assertThat(export.findings()).isEmpty();
            assertThat(export.pupils()).hasSize(file.kept());
            assertThat(export.ignored().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(file.pupils() - file.kept());
            assertThat(Files.size(file.path())).isEqualTo(file.bytes());
            assertThat(file.uai().keyIsRight()).isTrue();
            export.pupils().forEach(pupil -> assertThat(ines.add(pupil.ine())).isTrue());
            left += export.ignored().getOrDefault(Ignored.LEFT, 0);
        }
        assertThat(corpus.merged()).extracting(SchoolFile::pupils).containsExactly(100);
        assertThat(corpus.pupils()).isBetween(1_400L, 2_600L);
        assertThat(left).isPositive();
        assertThat(corpus.bytes() / corpus.pupils()).isBetween(1_000L, 1_200L);
    }

    @Test
    void theSameSeedWritesTheSameBytes(@TempDir Path other) throws IOException {
        CorpusSpec spec = CorpusSpec.of(1, 50);

        Corpus first = CorpusWriter.write(spec, folder);
        Corpus second = CorpusWriter.write(spec, other);

        assertThat(first.schools().get(0).path())
                .hasSameBinaryContentAs(second.schools().get(0).path());
    }

    @Test
    void aChangedCorpusHasTheSamePupilsAndOtherFirstNames(@TempDir Path other) throws IOException {
        CorpusSpec spec = CorpusSpec.of(1, 1_000);
        List<Pupil> before =
                read(CorpusWriter.write(spec, folder).schools().get(0)).pupils();
        List<Pupil> after = read(CorpusWriter.write(spec.changed(10), other)
                        .schools()
                        .get(0))
                .pupils();

        long changed = 0;
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).ine()).isEqualTo(before.get(i).ine());
            assertThat(after.get(i).birthdate()).isEqualTo(before.get(i).birthdate());
            changed += after.get(i).equals(before.get(i)) ? 0 : 1;
        }
        assertThat(changed).isBetween(60L, 140L);
    }

    private static SiecleExport read(SchoolFile file) throws IOException {
        try (InputStream xml = Files.newInputStream(file.path())) {
            return new SiecleReader(SiecleLimits.usual(), CLOCK).read(xml, file.uai());
        }
    }
}
