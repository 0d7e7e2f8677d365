package fr.passerelle.routes.frame;

import fr.passerelle.mappings.fregata.FregataReader;
import fr.passerelle.mappings.gar.GarEntReader;
import fr.passerelle.mappings.gar.GarEventsReader;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.referential.ReferentialReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.xml.HardenedXml;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The readers of outside formats, within the limits that the settings give them. */
@Configuration(proxyBeanMethods = false)
@Import({
    ClassResultsReader.class,
    FregataReader.class,
    GarEntReader.class,
    GarEventsReader.class,
    ReferentialReader.class,
    SessionFile.class
})
public class ReadersConfiguration {

    /** Proves first that the XML factory of this class path is the hardened one. */
    @Bean
    SiecleReader siecleReader(SiecleLimits limits, Clock clock) {
        HardenedXml.proveHardened();
        return new SiecleReader(limits, clock);
    }
}
