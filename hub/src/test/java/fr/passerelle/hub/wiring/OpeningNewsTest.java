package fr.passerelle.hub.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.directory.SchoolsCsv;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final List<School> SERVED = SchoolsCsv.read("""
            uai;nom;type;contrat;organisation_pix;centre_pix;academie
            9990001X;Collège un;COLLEGE;;;;Rennes
            9990002Y;Collège deux;COLLEGE;;;;Nouvelle-Calédonie
            9990003Z;Collège trois;COLLEGE;;;;NOUVELLE-CALEDONIE
            """);

    @Test
    void anAcademyWhoseYearIsFromFebruaryToDecemberAndHasNoDayIsToldOnce() {
        assertThat(OpeningNews.of(SERVED, new OpeningCalendar(Map.of()), NOW))
                .singleElement()
                .asString()
                .contains("nouvelle-caledonie", "année scolaire 2026 ", "7 novembre 2026");
    }

    @Test
    void nothingIsToldOnceItHasOne() {
        assertThat(OpeningNews.of(SERVED, of("nouvelle-caledonie"), NOW)).isEmpty();
    }

    @Test
    void aDayThatIsNobodysIsTold() {
        assertThat(OpeningNews.of(SERVED.subList(0, 1), of("nouvelle-caledonie"), NOW))
                .singleElement()
                .asString()
                .contains("nouvelle-caledonie", "ne servent à personne");
    }

    private static OpeningCalendar of(String academy) {
        return new OpeningCalendar(Map.of(), Map.of(academy, Map.of(new SchoolYear(2026), LocalDate.of(2026, 11, 10))));
    }
}
