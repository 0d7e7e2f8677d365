package fr.passerelle.hub.settings;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The calendar of the academy.
 *
 * @param recovery opening days of the Récupération that differ from 7 June, by the year of the September
 */
@ConfigurationProperties("passerelle.calendar")
public record CalendarSettings(@DefaultValue Map<Integer, LocalDate> recovery) {

    public OpeningCalendar calendar() {
        return new OpeningCalendar(recovery.entrySet().stream()
                .collect(Collectors.toMap(entry -> new SchoolYear(entry.getKey()), Map.Entry::getValue)));
    }

    /** Days that are not in their year. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        recovery.forEach((year, day) -> faults.require(
                SchoolYear.of(day).start() == year,
                "passerelle.calendar.recovery." + year,
                day + " n'est pas dans l'année scolaire qui commence en septembre " + year,
                "Donnez le jour d'ouverture de cette année, comme {2026: 2027-06-10}"));
        return faults.list();
    }
}
