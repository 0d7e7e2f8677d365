package fr.passerelle.simulators.pix.imports;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.simulators.pix.state.Learner.Identity;
import java.io.ByteArrayInputStream;
import java.time.Clock;

/** Reads with the hub's own reader, so with its leniency. */
final class LenientReader implements ExportReader {

    private final SiecleReader reader;

    LenientReader(Clock clock) {
        this.reader = new SiecleReader(SiecleLimits.usual(), clock);
    }

    @Override
    public ReadExport read(byte[] xmlOrZip, String uai) {
        SiecleExport export = reader.read(new ByteArrayInputStream(xmlOrZip), new Uai(uai));
        return new ReadExport(
                export.pupils().stream().map(Identity::of).toList(),
                export.findings().stream()
                        .filter(Finding::isError)
                        .map(found -> StrictReader.error(found.verdict().code(), found.meta()))
                        .toList());
    }
}
