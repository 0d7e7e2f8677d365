package fr.passerelle.mappings.fregata;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Samples for the tests. Everybody here is invented. */
public final class FregataSamples {

    private static final FregataReader READER = new FregataReader(SiecleLimits.usual(), Exports.CLOCK);

    private FregataSamples() {}

    public static byte[] sample(String name) {
        try (InputStream sample = FregataSamples.class.getResourceAsStream("/fregata/" + name + ".csv")) {
            if (sample == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample of two pupils without fault: the first born in France, the other abroad. */
    static String school() {
        return new String(sample("a_school"), StandardCharsets.UTF_8);
    }

    static SiecleExport read(byte[] csv) {
        return READER.read(csv, Exports.UAI);
    }

    static SiecleExport read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> codes(SiecleExport export) {
        return export.findings().stream()
                .map(Finding::verdict)
                .map(verdict -> verdict.code())
                .toList();
    }
}
