package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Paged;
import java.security.Principal;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: every school and its six lights. */
@ConsolePage
class SchoolsPage {

    private static final int PAGE = 50;

    private final SchoolCards schools;
    private final OperatorSight sight;

    SchoolsPage(SchoolCards schools, OperatorSight sight) {
        this.schools = schools;
        this.sight = sight;
    }

    /** The academy in one line. */
    public record Totals(int schools, int pupils, int toWatch, int refused, int holds, int strays, int quarantined) {}

    @GetMapping("/")
    String schools(
            @RequestParam(defaultValue = "") String recherche,
            @RequestParam(defaultValue = "false") boolean aRegarder,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        List<SchoolCard> all = schools.all(sight.of(person));
        List<SchoolCard> kept = all.stream()
                .filter(card -> card.answersTo(recherche) && (!aRegarder || card.needsEyes()))
                .toList();
        model.addAttribute("section", "schools");
        model.addAttribute(
                "totals", totals(all, schools.strays(sight.of(person), null), schools.refused(sight.of(person))));
        model.addAttribute("schools", Paged.of(kept, page, PAGE));
        model.addAttribute("recherche", recherche);
        model.addAttribute("aRegarder", aRegarder);
        return "etablissements";
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
