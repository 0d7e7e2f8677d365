package fr.passerelle.hub.wiring;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.hub.settings.CalendarSettings;
import fr.passerelle.hub.settings.SiecleSettings;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readers of outside formats, the calendar and the clock. */
@Configuration
@EnableConfigurationProperties({CalendarSettings.class, SiecleSettings.class})
public class MappingsWiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OpeningCalendar openingCalendar(CalendarSettings settings) {
        Faults.refuse(settings.faults());
        return settings.calendar();
    }

    @Bean
    SiecleLimits siecleLimits(SiecleSettings settings) {
        Faults.refuse(settings.faults());
        return settings.limits();
    }

    /**
     * Proves first that the XML factory of this class path is the hardened one. What is too large for Pix alone is still
     * applied here, with a warning.
     */
    @Bean
    SiecleReader siecleReader(SiecleLimits limits, Clock clock) {
        HardenedXml.proveHardened();
        return new SiecleReader(limits, clock);
    }

    @Bean
    FregataReader fregataReader(SiecleLimits limits, Clock clock) {
        return new FregataReader(limits, clock);
    }

    @Bean
    ReferentialReader referentialReader(SiecleLimits limits) {
        return new ReferentialReader(limits);
    }

    @Bean
    GarEventsReader garEventsReader() {
        return new GarEventsReader();
    }

    @Bean
    GarEntReader garEntReader() {
        return new GarEntReader();
    }

    @Bean
    ClassResultsReader classResultsReader() {
        return new ClassResultsReader();
    }

    @Bean
    SessionFile sessionFile() {
        return new SessionFile();
    }
}
