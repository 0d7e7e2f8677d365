package fr.passerelle.console.work;

import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkRetries;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Work that failed too often: an operator replays it, or gives it up with a reason. */
@ConsolePage
class QuarantinePage {

    private static final String BACK = "redirect:/quarantaine";
    private static final String NO_LONGER_THERE = "Ce traitement n'est plus en quarantaine.";

    private final WorkRetries retries;
    private final FlowView flows;
    private final OperatorSight sight;

    QuarantinePage(WorkRetries retries, FlowView flows, OperatorSight sight) {
        this.retries = retries;
        this.flows = flows;
        this.sight = sight;
    }

    @GetMapping("/quarantaine")
    String quarantine(Principal person, Model model) {
        List<Work> seen = seen(sight.of(person));
        model.addAttribute("section", "quarantine");
        model.addAttribute("works", seen);
        model.addAttribute("askedAt", flows.askedAt(seen.stream().map(Work::id).toList()));
        return "quarantaine";
    }

    @PostMapping("/quarantaine/{id}/relance")
    String replay(@PathVariable long id, Principal person, RedirectAttributes after) {
        boolean done = isSeen(id, person) && retries.replay(id, person.getName());
        return back(after, done, "Le traitement est relancé.");
    }

    @PostMapping("/quarantaine/{id}/abandon")
    String discard(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String motif,
            Principal person,
            RedirectAttributes after) {
        if (motif.isBlank()) {
            after.addFlashAttribute("refus", "Indiquez le motif de l'abandon : il est conservé au journal.");
            return BACK;
        }
        boolean done = isSeen(id, person) && retries.discard(id, person.getName(), motif.strip());
        return back(after, done, "Le traitement est abandonné.");
    }

    private static String back(RedirectAttributes after, boolean done, String sentence) {
        after.addFlashAttribute(done ? "fait" : "refus", done ? sentence : NO_LONGER_THERE);
        return BACK;
    }

    private boolean isSeen(long id, Principal person) {
        return seen(sight.of(person)).stream().anyMatch(work -> work.id() == id);
    }

    /** Work of no single school is seen by those who see them all. */
    private List<Work> seen(Scope scope) {
        return flows.quarantined().stream()
                .filter(work -> scope.uais().isEmpty()
                        || work.school().map(scope::allows).orElse(false))
                .toList();
    }
}
