package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A decision: what it is about, against the ledger of now, and the two buttons that take it; once it is taken, what it was taken
 * on.
 */
@ConsolePage
class HoldPage {

    private final HoldView holds;
    private final HoldDecisions decisions;
    private final HoldQuestions questions;
    private final SchoolSheetView schools;
    private final FileSheetView files;
    private final Looks looks;
    private final OperatorSight sight;

    HoldPage(
            HoldView holds,
            HoldDecisions decisions,
            HoldQuestions questions,
            SchoolSheetView schools,
            FileSheetView files,
            Looks looks,
            OperatorSight sight) {
        this.holds = holds;
        this.decisions = decisions;
        this.questions = questions;
        this.schools = schools;
        this.files = files;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/suspens/{id}")
    String hold(@PathVariable long id, Principal person, Model model) {
        Scope scope = sight.of(person);
        Hold hold = find(id, scope);
        HoldCard card = HoldCard.of(hold, schools.names(scope).getOrDefault(hold.uai(), hold.uai()));
        model.addAttribute("section", "holds");
        model.addAttribute("card", card);
        model.addAttribute("hold", hold);
        model.addAttribute(
                "file",
                hold.fileId() == null ? null : files.find(scope, hold.fileId()).orElse(null));
        model.addAttribute("later", TakingBack.later(hold));
        SetAsidePanel setAside = questions.setAside(hold, scope);
        model.addAttribute("setAside", setAside);
        if (hold.undoneAt() != null) {
            model.addAttribute("again", holds.openAgain(hold).orElse(null));
        }
        if (!card.isOpen()) {
            model.addAttribute("undoing", decisions.undoing(hold));
            model.addAttribute("ifTakenBack", TakingBack.effect(hold));
        }
        if (card.isOpen() && card.decidedHere()) {
            questions.of(hold, scope).ifPresent(asked -> {
                looks.at(Uai.parse(hold.uai()).orElse(null), person, "suspens", "hold", id);
                model.addAttribute("livret", asked.livret());
                model.addAttribute("plan", asked.plan());
                model.addAttribute("doubt", asked.doubt());
                model.addAttribute("question", asked.question());
                model.addAttribute("leaning", asked.leaning());
                model.addAttribute("losses", asked.losses());
                model.addAttribute("asked", asked);
                model.addAttribute("print", asked.print());
            });
        } else {
            if (setAside.namesSomebody()) {
                looks.at(Uai.parse(hold.uai()).orElse(null), person, "suspens", "hold", id);
            }
            questions.evidence(hold, scope).ifPresent(evidence -> {
                looks.at(Uai.parse(hold.uai()).orElse(null), person, "suspens", "hold", id);
                model.addAttribute("livret", evidence.livret());
                model.addAttribute("doubt", evidence.doubt());
            });
            decisions.keptOf(hold).ifPresent(then -> {
                looks.at(Uai.parse(hold.uai()).orElse(null), person, "suspens", "hold", id);
                model.addAttribute("then", then);
                model.addAttribute("leaning", then.leaning());
                model.addAttribute("losses", then.losses());
                model.addAttribute("plan", questions.kept(then.plan(), scope));
                if (then.doubt() != null && scope.uais().isEmpty()) {
                    model.addAttribute("doubt", then.doubt());
                }
            });
        }
        return "decision";
    }

    /** Says again what to accept does, and to whom, and asks to confirm it; a question with nothing left to accept is shown as it is. */
    @GetMapping("/suspens/{id}/accepter")
    String toApprove(@PathVariable long id, Principal person, Model model) {
        return confirming(id, true, person, model);
    }

    /** Says again what to refuse does, where that does harm, and asks to confirm it; else the question is shown as it is. */
    @GetMapping("/suspens/{id}/refuser")
    String toRefuse(@PathVariable long id, Principal person, Model model) {
        return confirming(id, false, person, model);
    }

    private String confirming(long id, boolean approval, Principal person, Model model) {
        String page = hold(id, person, model);
        if (model.getAttribute("asked") instanceof Asked asked
                && !asked.isHarmless(approval)
                && (asked.mayApprove() || !approval)) {
            model.addAttribute("confirming", approval ? "accepter" : "refuser");
        }
        return page;
    }

    @PostMapping("/suspens/{id}/reprendre")
    String undo(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String motif,
            Principal person,
            RedirectAttributes after) {
        Hold hold = find(id, sight.of(person));
        if (!HoldReason.isUsable(motif)) {
            after.addFlashAttribute("refus", HoldReason.TOO_LONG);
        } else if (decisions.undo(hold, person.getName(), HoldReason.of(motif))) {
            after.addFlashAttribute("fait", "La décision est reprise : la question est posée de nouveau.");
        } else {
            after.addFlashAttribute(
                    "refus", decisions.undoing(find(id, sight.of(person))).text());
        }
        return "redirect:/suspens/" + id;
    }

    private Hold find(long id, Scope scope) {
        return holds.find(scope, id).orElseThrow(() -> new NotFound("Aucune décision ne porte ce numéro."));
    }
}
