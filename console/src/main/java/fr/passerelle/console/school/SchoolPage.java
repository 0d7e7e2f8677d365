package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A school at a glance: its six lights, what waits, and its year as one picture. */
@ConsolePage
class SchoolPage {

    private final SchoolCards schools;
    private final SchoolSheetView sheets;
    private final HoldView holds;
    private final SchoolYearStrips years;
    private final SchoolFrame frame;
    private final OperatorSight sight;

    SchoolPage(
            SchoolCards schools,
            SchoolSheetView sheets,
            HoldView holds,
            SchoolYearStrips years,
            SchoolFrame frame,
            OperatorSight sight) {
        this.schools = schools;
        this.sheets = sheets;
        this.holds = holds;
        this.years = years;
        this.frame = frame;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}")
    String school(@PathVariable("uai") String text, Principal person, Model model) {
        Scope scope = sight.of(person);
        SchoolCard card =
                Uai.parse(text).flatMap(uai -> schools.find(scope, uai)).orElseThrow(NotFound::school);
        SchoolStanding standing = card.standing();
        School school = standing.school();
        frame.show(school, standing.pupils(), standing.recuperation().thirds(), SchoolTab.OVERVIEW, model);
        model.addAttribute("standing", standing);
        model.addAttribute("successorName", name(scope, school.successor()));
        model.addAttribute("pause", schools.pause(school).orElse(null));
        model.addAttribute("lights", card.lights());
        model.addAttribute("holds", HoldGroup.of(holds.open(Scope.of(sheets.withTakenOver(school.uai())))));
        model.addAttribute("strays", schools.strays(scope, school.uai()));
        model.addAttribute("year", years.of(scope, standing));
        return "etablissement";
    }

    /** Of the school that has taken this one over; its UAI when the reader may not see it. */
    private @Nullable String name(Scope scope, @Nullable Uai successor) {
        return successor == null
                ? null
                : sheets.find(scope, successor).map(School::name).orElse(successor.value());
    }
}
