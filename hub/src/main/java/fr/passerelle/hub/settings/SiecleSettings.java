package fr.passerelle.hub.settings;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of one SIECLE export.
 *
 * @param unzippedBytes a longer one is refused before it is read
 * @param pupils in one export, at most
 */
@ConfigurationProperties("passerelle.siecle")
public record SiecleSettings(
        @DefaultValue("" + SiecleLimits.USUAL_BYTES) long unzippedBytes,
        @DefaultValue("" + SiecleLimits.USUAL_PUPILS) int pupils) {

    /** What is too large for Pix alone is within them: it is applied here, with a warning. */
    public SiecleLimits limits() {
        SiecleLimits usual = SiecleLimits.usual();
        return new SiecleLimits(
                Math.max(usual.rawBytes(), unzippedBytes), unzippedBytes, usual.zipEntries(), usual.zipRatio(), pupils);
    }

    /** Limits that would let nothing pass. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.atLeast("passerelle.siecle.unzipped-bytes", unzippedBytes, 1);
        faults.atLeast("passerelle.siecle.pupils", pupils, 1);
        return faults.list();
    }
}
