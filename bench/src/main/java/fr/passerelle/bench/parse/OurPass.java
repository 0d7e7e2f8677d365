package fr.passerelle.bench.parse;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Parse, check and map by the hub's own reader. */
public final class OurPass implements Pass {

    private static final int MIB = 1024 * 1024;

    /** Plain XML, so that all read the same bytes: the merged school is beyond what is taken without a zip. */
    static final SiecleLimits LIMITS = new SiecleLimits(64L * MIB, 64L * MIB, 1_000, 200, 100_000);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private final SiecleReader reader = new SiecleReader(LIMITS, CLOCK);

    @Override
    public int over(byte[] bytes, Uai uai) {
        return read(bytes, uai).pupils().size();
    }

    /** @throws IllegalStateException when something is found: the corpus has no fault */
    public SiecleExport read(byte[] bytes, Uai uai) {
        SiecleExport export = reader.read(new ByteArrayInputStream(bytes), uai);
        if (!export.findings().isEmpty()) {
            throw new IllegalStateException(
                    "found in the corpus: " + export.findings().get(0));
        }
        return export;
    }
}
