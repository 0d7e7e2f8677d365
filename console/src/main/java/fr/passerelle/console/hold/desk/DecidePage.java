package fr.passerelle.console.hold.desk;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.console.hold.Asked;
import fr.passerelle.console.hold.HoldDecisions;
import fr.passerelle.console.hold.HoldDecisions.By;
import fr.passerelle.console.hold.HoldQuestions;
import fr.passerelle.console.hold.HoldReason;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a decision. What does harm comes from its second page, and is taken only as it was read there. */
@ConsolePage
class DecidePage {

    static final String TOO_LATE = "Cette décision n'est plus attendue : rien n'a été changé.";

    static final String NOTHING_TO_ACCEPT =
            "Rien n'a été changé : il n'y a rien à accepter, ou personne ne peut le dire encore.";

    static final String TO_CONFIRM = "Rien n'a été changé : lisez ce que ce choix fait, et à qui, puis confirmez-le.";

    static final String CHANGED =
            "Rien n'a été changé : ce que ce choix ferait n'est plus ce que vous aviez lu. Relisez-le, puis"
                    + " confirmez-le s'il est toujours le bon.";

    private final HoldView holds;
    private final HoldDecisions decisions;
    private final HoldQuestions questions;
    private final OperatorSight sight;

    DecidePage(HoldView holds, HoldDecisions decisions, HoldQuestions questions, OperatorSight sight) {
        this.holds = holds;
        this.decisions = decisions;
        this.questions = questions;
        this.sight = sight;
    }

    /**
     * What a form of a decision says.
     *
     * @param motif why, null when the form does not say it
     * @param vu print of what was read on the second page, null when it was not read
     */
    record Said(@Nullable String motif, @Nullable String vu) {}

    @PostMapping("/suspens/{id}/accepter")
    String approve(@PathVariable long id, Said said, Principal person, RedirectAttributes after) {
        return decide(id, true, said, person, after);
    }

    @PostMapping("/suspens/{id}/refuser")
    String refuse(@PathVariable long id, Said said, Principal person, RedirectAttributes after) {
        return decide(id, false, said, person, after);
    }

    private String decide(long id, boolean approval, Said said, Principal person, RedirectAttributes after) {
        Scope scope = sight.of(person);
        Hold hold = holds.find(scope, id).orElseThrow(() -> new NotFound("Aucune décision ne porte ce numéro."));
        Asked asked = questions.open(hold, scope).orElse(null);
        if (!HoldReason.isUsable(said.motif())) {
            after.addFlashAttribute("refus", HoldReason.TOO_LONG);
            return "redirect:/suspens/" + id;
        }
        if (asked != null && approval && !asked.mayApprove()) {
            after.addFlashAttribute("refus", NOTHING_TO_ACCEPT);
            return "redirect:/suspens/" + id;
        }
        if (asked != null && !asked.isHarmless(approval) && !asked.print().equals(said.vu())) {
            after.addFlashAttribute("refus", said.vu() == null ? TO_CONFIRM : CHANGED);
            return "redirect:/suspens/" + id + (approval ? "/accepter" : "/refuser");
        }
        By by = new By(person.getName(), HoldReason.of(said.motif()), asked);
        boolean done = approval ? decisions.approve(hold, by) : decisions.refuse(hold, by);
        if (done) {
            after.addFlashAttribute("fait", approval ? DoneWords.approved(hold) : DoneWords.refused(hold));
        } else {
            after.addFlashAttribute("refus", TOO_LATE);
        }
        return "redirect:/suspens/" + id;
    }
}
