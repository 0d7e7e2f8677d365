package fr.passerelle.console.flow;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.security.Principal;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The flows as they run, and what an operator holds up: a flow, or a school. */
@ConsolePage
class FlowsPage {

    private static final String BACK = "redirect:/flux";

    private final Flows flows;
    private final Pausing pausing;
    private final SchoolSheetView schools;
    private final OperatorSight sight;

    FlowsPage(Flows flows, Pausing pausing, SchoolSheetView schools, OperatorSight sight) {
        this.flows = flows;
        this.pausing = pausing;
        this.schools = schools;
        this.sight = sight;
    }

    @GetMapping("/flux")
    String flows(Principal person, Model model) {
        Scope scope = sight.of(person);
        model.addAttribute("section", "flows");
        model.addAttribute("rows", flows.rows());
        model.addAttribute("schools", flows.schools(scope));
        model.addAttribute("names", schools.names(scope));
        model.addAttribute("wheels", flows.wheels());
        return "flux";
    }

    @PostMapping("/flux/pause")
    String pauseFlow(
            @RequestParam(defaultValue = "") String flux,
            @RequestParam(defaultValue = "") String motif,
            Principal person,
            RedirectAttributes after) {
        Flow flow = Pausing.flow(flux).orElseThrow(FlowsPage::unknown);
        return pause(motif, after, () -> pausing.pause(flow, motif, person.getName()));
    }

    @PostMapping("/flux/etablissements/pause")
    String pauseSchool(
            @RequestParam(defaultValue = "") String uai,
            @RequestParam(defaultValue = "") String motif,
            Principal person,
            RedirectAttributes after) {
        Uai school = pausing.school(uai, sight.of(person)).orElse(null);
        if (school == null) {
            after.addFlashAttribute("refus", "Aucun établissement ne porte ce numéro UAI : rien n’a été changé.");
            return BACK;
        }
        return pause(motif, after, () -> pausing.pause(school, motif, person.getName()));
    }

    @PostMapping("/flux/{flux}/reprise")
    String resumeFlow(@PathVariable String flux, Principal person, RedirectAttributes after) {
        Flow flow = Pausing.flow(flux).orElseThrow(FlowsPage::unknown);
        return resumed(pausing.resume(flow, person.getName()), after);
    }

    @PostMapping("/flux/etablissements/{uai}/reprise")
    String resumeSchool(@PathVariable String uai, Principal person, RedirectAttributes after) {
        Uai school = pausing.school(uai, sight.of(person)).orElseThrow(NotFound::school);
        return resumed(pausing.resume(school, person.getName()), after);
    }

    private static String pause(String reason, RedirectAttributes after, Supplier<Boolean> pausing) {
        if (!Pausing.isUsable(reason)) {
            after.addFlashAttribute("refus", Pausing.ASKED);
            return BACK;
        }
        boolean done = pausing.get();
        after.addFlashAttribute(
                done ? "fait" : "refus",
                done
                        ? "C’est en pause : ce qui est en cours se termine, le reste attend. « Aujourd’hui » le rappelle."
                        : "Une pause est déjà en cours : rien n’a été changé.");
        return BACK;
    }

    private static String resumed(boolean done, RedirectAttributes after) {
        after.addFlashAttribute(
                done ? "fait" : "refus",
                done ? "La pause est levée : ce qui attendait reprend." : "Aucune pause n’est en cours ici.");
        return BACK;
    }

    private static NotFound unknown() {
        return new NotFound("Aucun flux ne porte ce nom.");
    }
}
