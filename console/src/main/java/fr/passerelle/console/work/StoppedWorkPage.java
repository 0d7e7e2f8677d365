package fr.passerelle.console.work;

import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import java.security.Principal;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One piece of work: what was tried, what it carries, what waits behind it; an operator replays it, or gives it up with a reason. */
@ConsolePage
class StoppedWorkPage {

    private static final int MOST_BEHIND = 50;

    private final Quarantine quarantine;
    private final OperatorSight sight;

    StoppedWorkPage(Quarantine quarantine, OperatorSight sight) {
        this.quarantine = quarantine;
        this.sight = sight;
    }

    @GetMapping("/quarantaine/{id}")
    String work(@PathVariable long id, Principal person, Model model) {
        return show(quarantine.find(sight.of(person), id, MOST_BEHIND).orElseThrow(StoppedWorkPage::unknown), model);
    }

    /** What it carries is shown as it is; a post, since the journal keeps who looked. */
    @PostMapping("/quarantaine/{id}/contenu")
    String content(@PathVariable long id, Principal person, Model model) {
        return show(
                quarantine
                        .open(sight.of(person), id, MOST_BEHIND, person, "quarantaine")
                        .orElseThrow(StoppedWorkPage::unknown),
                model);
    }

    @PostMapping("/quarantaine/{id}/relance")
    String replay(@PathVariable long id, Principal person, RedirectAttributes after) {
        boolean done = quarantine
                .replay(sight.of(person), null, List.of(id), 1, person)
                .isPresent();
        return back(after, done, "Le traitement est relancé.");
    }

    @PostMapping("/quarantaine/{id}/abandon")
    String discard(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String motif,
            Principal person,
            RedirectAttributes after) {
        if (!DiscardReason.isUsable(motif)) {
            after.addFlashAttribute("refus", DiscardReason.ASKED);
            return QuarantinePage.BACK + "/" + id;
        }
        return back(after, quarantine.discard(sight.of(person), id, person, motif), "Le traitement est abandonné.");
    }

    private static String show(WorkSheet sheet, Model model) {
        model.addAttribute("section", "quarantine");
        model.addAttribute("sheet", sheet);
        model.addAttribute("work", sheet.work());
        return "traitement";
    }

    private static NotFound unknown() {
        return new NotFound("Aucun traitement ne porte ce numéro.");
    }

    private static String back(RedirectAttributes after, boolean done, String sentence) {
        after.addFlashAttribute(done ? "fait" : "refus", done ? sentence : QuarantinePage.NO_LONGER_THERE);
        return QuarantinePage.BACK;
    }
}
