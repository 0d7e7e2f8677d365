package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.school.Uai;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Reads a pupil export. */
public final class SiecleReader {

    private final SiecleLimits limits;
    private final Clock clock;

    public SiecleReader(SiecleLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    public SiecleExport read(InputStream xmlOrZip, @Nullable Uai expected) {
        throw new UnsupportedOperationException(limits + " " + clock);
    }
}
