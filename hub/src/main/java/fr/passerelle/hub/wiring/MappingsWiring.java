package fr.passerelle.hub.wiring;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.fregata.FregataReader;
import fr.passerelle.mappings.gar.GarEntReader;
import fr.passerelle.mappings.gar.GarEventsReader;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.xml.HardenedXml;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The readers of outside formats, the calendar and the clock. */
@Configuration
public class MappingsWiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Of the opening days and of the limits of an export. */
    static List<Fault> faults(HubSettings settings) {
        Faults faults = new Faults();
        settings.calendar()
                .recovery()
                .forEach((year, day) -> faults.require(
                        SchoolYear.of(day).start() == year,
                        "passerelle.calendar.recovery." + year,
                        day + " n'est pas dans l'année scolaire qui commence en septembre " + year,
                        "Donnez le jour d'ouverture de cette année, comme {2026: 2027-06-10}"));
        faults.atLeast("passerelle.siecle.unzipped-bytes", settings.siecle().unzippedBytes(), 1);
        faults.atLeast("passerelle.siecle.pupils", settings.siecle().pupils(), 1);
        return faults.list();
    }

    @Bean
    OpeningCalendar openingCalendar(HubSettings settings) {
        Faults.refuse(faults(settings));
        return new OpeningCalendar(settings.calendar().recovery().entrySet().stream()
                .collect(Collectors.toMap(entry -> new SchoolYear(entry.getKey()), java.util.Map.Entry::getValue)));
    }

    @Bean
    SiecleLimits siecleLimits(HubSettings settings) {
        SiecleLimits usual = SiecleLimits.usual();
        return new SiecleLimits(
                Math.max(usual.rawBytes(), settings.siecle().unzippedBytes()),
                settings.siecle().unzippedBytes(),
                usual.zipEntries(),
                usual.zipRatio(),
                settings.siecle().pupils());
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
