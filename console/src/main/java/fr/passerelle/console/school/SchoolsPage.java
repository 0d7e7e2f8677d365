package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SavedListView;
import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Downloads;
import fr.passerelle.console.web.Paged;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.today.SchoolMatter;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every school that the reader may see, with its six lights: filtered, in an order, as a page or as a CSV. */
@ConsolePage
class SchoolsPage {

    private static final int PAGE = 50;

    private final SchoolCards schools;
    private final SavedListView saved;
    private final OperatorSight sight;
    private final Clock clock;

    SchoolsPage(SchoolCards schools, SavedListView saved, OperatorSight sight, Clock clock) {
        this.schools = schools;
        this.saved = saved;
        this.sight = sight;
        this.clock = clock;
    }

    /** The academy in one line. */
    public record Totals(int schools, int pupils, int toWatch, int refused, int holds, int strays, int quarantined) {}

    @GetMapping("/etablissements")
    String schools(
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        SchoolsQuery query = SchoolsQuery.of(address);
        List<SchoolCard> all = schools.all(sight.of(person));
        model.addAttribute("section", "schools");
        model.addAttribute(
                "totals", totals(all, schools.strays(sight.of(person), null), schools.refused(sight.of(person))));
        model.addAttribute("schools", Paged.of(query.apply(all), page, PAGE));
        model.addAttribute("query", query);
        model.addAttribute("lights", SchoolsQuery.LIGHTS);
        model.addAttribute("matters", SchoolMatter.values());
        model.addAttribute("saved", saved.of(person.getName()));
        return "etablissements";
    }

    @GetMapping("/etablissements/liste.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> address, Principal person) {
        List<SchoolCard> kept = SchoolsQuery.of(address).apply(schools.all(sight.of(person)));
        return Downloads.csv(
                "etablissements-" + InFrench.inParis(clock.instant()).toLocalDate() + ".csv",
                SchoolListCells.write(kept));
    }

    private static Totals totals(List<SchoolCard> cards, int strays, int refused) {
        List<SchoolStanding> standings =
                cards.stream().map(SchoolCard::standing).toList();
        return new Totals(
                cards.size(),
                standings.stream().mapToInt(SchoolStanding::pupils).sum(),
                (int) cards.stream().filter(SchoolCard::needsEyes).count(),
                refused,
                standings.stream().mapToInt(SchoolStanding::holds).sum(),
                strays,
                standings.stream().mapToInt(SchoolStanding::quarantined).sum());
    }
}
