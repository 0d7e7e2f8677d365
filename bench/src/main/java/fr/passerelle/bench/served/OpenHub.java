package fr.passerelle.bench.served;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import java.util.Map;
import java.util.TreeMap;

/** Settings of a hub whose Récupération is open, and that does nothing unless it is asked. */
public final class OpenHub {

    private static final String NEVER = "0 0 0 1 1 ? 2099";

    private OpenHub() {}

    /** @param year open since its first day, whatever the day it is */
    public static Map<String, String> settings(SchoolYear year) {
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                "passerelle.calendar.recovery." + year.start(),
                SchoolCalendar.METROPOLITAN.firstDay(year).toString());
        settings.put("passerelle.schedule.siecle", NEVER);
        settings.put("passerelle.schedule.certifiability", NEVER);
        settings.put("passerelle.schedule.results", NEVER);
        settings.put("passerelle.schedule.recovery", NEVER);
        settings.put("passerelle.schools-file", "none.csv");
        return settings;
    }
}
