package fr.passerelle.hub.settings;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The calendar of the year.
 *
 * @param recovery opening days of the Récupération that differ from 7 June, by the year of the September
 * @param academies what differs in an academy, by its name in small letters without accents, words joined by hyphens
 */
@ConfigurationProperties("passerelle.calendar")
public record CalendarSettings(
        @DefaultValue Map<Integer, LocalDate> recovery,
        @DefaultValue Map<String, Academy> academies) {

    private static final String KEY = "passerelle.calendar.";

    /** @param recovery opening days of the Récupération in that academy, by the civil year in which its school year begins */
    public record Academy(@DefaultValue Map<Integer, LocalDate> recovery) {}

    public OpeningCalendar calendar() {
        return new OpeningCalendar(
                days(recovery),
                academies.entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> SchoolCalendar.ofAcademy(one.getKey()).academy(),
                                one -> days(one.getValue().recovery()))));
    }

    private static Map<SchoolYear, LocalDate> days(Map<Integer, LocalDate> given) {
        return given.entrySet().stream()
                .collect(Collectors.toMap(entry -> new SchoolYear(entry.getKey()), Map.Entry::getValue));
    }

    /** Days that are not in their year, and academies that are named twice. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        check(faults, KEY + "recovery.", SchoolCalendar.METROPOLITAN, recovery);
        Set<String> named = new HashSet<>();
        academies.forEach((name, academy) -> {
            SchoolCalendar calendar = SchoolCalendar.ofAcademy(name);
            faults.require(
                    named.add(calendar.academy()),
                    KEY + "academies." + name,
                    "cette académie est déjà nommée autrement",
                    "Gardez un seul nom par académie, comme « nouvelle-caledonie »");
            check(faults, KEY + "academies." + name + ".recovery.", calendar, academy.recovery());
        });
        return faults.list();
    }

    private static void check(Faults faults, String key, SchoolCalendar calendar, Map<Integer, LocalDate> days) {
        days.forEach((year, day) -> faults.require(
                calendar.yearOf(day).start() == year,
                key + year,
                day + " n'est pas dans l'année scolaire "
                        + (calendar.isCivil()
                                ? year + ", qui va de février à décembre"
                                : "qui commence en septembre " + year),
                "Donnez le jour d'ouverture de cette année, comme {2026: "
                        + (calendar.isCivil() ? "2026-11-10" : "2027-06-10") + "}"));
    }
}
