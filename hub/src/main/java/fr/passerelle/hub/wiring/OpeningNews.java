package fr.passerelle.hub.wiring;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an operator must hear at a start of the opening days of the Récupération: a name that was misspelt shows here. */
final class OpeningNews {

    private OpeningNews() {}

    /**
     * French sentences, one for each academy whose day nobody decided although its year has none that is usual, and one for
     * each academy that is given a day and has no school.
     *
     * @param served the schools of the directory
     */
    static List<String> of(List<School> served, OpeningCalendar opening, Instant now) {
        Map<String, SchoolCalendar> academies = served.stream()
                .map(SchoolCalendar::of)
                .collect(Collectors.toMap(SchoolCalendar::academy, one -> one, (one, same) -> one, TreeMap::new));
        return Stream.concat(
                        academies.values().stream()
                                .filter(one -> !opening.isSettled(one, one.yearAt(now)))
                                .map(one -> unsettled(one, opening, now)),
                        opening.byAcademy().keySet().stream()
                                .sorted()
                                .filter(academy -> !academies.containsKey(academy))
                                .map(OpeningNews::nobodys))
                .toList();
    }

    private static String unsettled(SchoolCalendar academy, OpeningCalendar opening, Instant now) {
        return "Académie « " + academy.academy() + " », année scolaire " + academy.label(academy.yearAt(now))
                + " : aucun jour d'ouverture de la Récupération n'est réglé, elle ouvre le "
                + InFrench.date(opening.openingDay(academy, now)) + ". Donnez-le dans passerelle.calendar.academies."
                + academy.academy() + ".recovery.";
    }

    private static String nobodys(String academy) {
        return "Aucun établissement de l'annuaire n'est de l'académie « " + academy
                + " » : ses jours d'ouverture (passerelle.calendar.academies) ne servent à personne.";
    }
}
