package fr.passerelle.console.school.roll;

import fr.passerelle.connectors.ledger.pupil.roll.PupilRollView;
import fr.passerelle.connectors.ledger.pupil.roll.RollPupil;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Downloads;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.Paged;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.school.School;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pupils of a school: filtered, in an order, as a page or as a CSV. */
@ConsolePage
class RollPage {

    private static final int PAGE = 100;
    private static final int MOST_OF_A_NAME = 300;
    private static final String NAME = "eleves";

    private final PupilRollView pupils;
    private final SchoolFrame frame;
    private final Looks looks;
    private final OperatorSight sight;

    RollPage(PupilRollView pupils, SchoolFrame frame, Looks looks, OperatorSight sight) {
        this.pupils = pupils;
        this.frame = frame;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}/eleves")
    String pupils(
            @PathVariable("uai") String text,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        return show(text, RollQuery.of(asked), page, person, model);
    }

    /** With a name that was asked for, which must not stand in an address (contract identifiers): the first who bear it, on one page. */
    @PostMapping("/etablissements/{uai}/eleves")
    String search(
            @PathVariable("uai") String text,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String nom,
            Principal person,
            Model model) {
        return show(text, RollQuery.of(asked).named(nom), 1, person, model);
    }

    @GetMapping("/etablissements/{uai}/eleves.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable("uai") String text, @RequestParam MultiValueMap<String, String> asked, Principal person) {
        School school = frame.school(text, person);
        looks.at(school.uai(), person, "eleves.csv", Map.of());
        RollQuery query = RollQuery.of(asked);
        return Downloads.csv(
                NAME + "-" + school.uai() + ".csv",
                RollCells.write(query.apply(pupils.of(sight.of(person), school.uai()))));
    }

    private String show(String text, RollQuery query, int page, Principal person, Model model) {
        School school = frame.open(text, SchoolTab.PUPILS, person, model);
        looks.at(school.uai(), person, NAME, Map.of());
        List<RollPupil> all = pupils.of(sight.of(person), school.uai());
        model.addAttribute("query", query);
        model.addAttribute("columns", RollOrder.values());
        model.addAttribute("statuses", Certifiability.values());
        model.addAttribute(
                "divisions",
                all.stream()
                        .map(RollPupil::division)
                        .distinct()
                        .sorted(FrenchOrder.texts())
                        .toList());
        model.addAttribute(
                "levels", all.stream().map(RollPupil::level).distinct().sorted().toList());
        model.addAttribute(
                "pupils", Paged.of(query.apply(all), page, query.filter().name().isEmpty() ? PAGE : MOST_OF_A_NAME));
        return NAME;
    }
}
