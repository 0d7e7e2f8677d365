package fr.passerelle.console.school.roll;

import fr.passerelle.connectors.ledger.pupil.roll.DivisionResults;
import fr.passerelle.connectors.ledger.pupil.roll.DivisionResultsView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Downloads;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.mappings.report.ListCsv;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The results of a school's classes in the present school year, as a page or as a CSV. No pupil is named. */
@ConsolePage
class ResultsPage {

    private static final List<String> HEADER = List.of(
            "classe", "élèves", "obtenues", "non obtenues", "annulées", "en attente", "non passées", "moyenne en Pix");

    private final DivisionResultsView results;
    private final SchoolFrame frame;
    private final OperatorSight sight;
    private final Clock clock;

    ResultsPage(DivisionResultsView results, SchoolFrame frame, OperatorSight sight, Clock clock) {
        this.results = results;
        this.frame = frame;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/etablissements/{uai}/resultats")
    String page(@PathVariable("uai") String text, Principal person, Model model) {
        School school = frame.open(text, SchoolTab.RESULTS, person, model);
        List<DivisionResults> classes = of(school, person);
        model.addAttribute("year", SchoolCalendar.of(school).yearAt(clock.instant()));
        model.addAttribute("classes", classes);
        model.addAttribute("obtained", sum(classes, DivisionResults::obtained));
        model.addAttribute("rejected", sum(classes, DivisionResults::rejected));
        model.addAttribute("cancelled", sum(classes, DivisionResults::cancelled));
        model.addAttribute("awaited", sum(classes, DivisionResults::awaited));
        return "resultats";
    }

    @GetMapping("/etablissements/{uai}/resultats.csv")
    ResponseEntity<byte[]> csv(@PathVariable("uai") String text, Principal person) {
        School school = frame.school(text, person);
        return Downloads.csv(
                "resultats-" + school.uai() + ".csv",
                ListCsv.write(
                        HEADER,
                        of(school, person).stream()
                                .map(one -> Arrays.<Object>asList(
                                        one.division(),
                                        one.pupils(),
                                        one.obtained(),
                                        one.rejected(),
                                        one.cancelled(),
                                        one.awaited(),
                                        one.absent(),
                                        one.average()))
                                .toList()));
    }

    private List<DivisionResults> of(School school, Principal person) {
        SchoolCalendar calendar = SchoolCalendar.of(school);
        return results.of(sight.of(person), school.uai(), calendar.firstDay(calendar.yearAt(clock.instant()))).stream()
                .sorted(Comparator.comparing(DivisionResults::division, FrenchOrder.texts()))
                .toList();
    }

    private static int sum(List<DivisionResults> classes, ToIntFunction<DivisionResults> figure) {
        return classes.stream().mapToInt(figure).sum();
    }
}
