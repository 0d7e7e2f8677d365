package fr.passerelle.console.work;

import fr.passerelle.connectors.ledger.work.QuarantineView.Asked;
import fr.passerelle.connectors.ledger.work.ReplayView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Work that failed too often, by cause: an operator replays one cause, or what was chosen, and follows it. */
@ConsolePage
class QuarantinePage {

    static final String BACK = "redirect:/quarantaine";
    static final String NO_LONGER_THERE = "Ce traitement n'est plus en quarantaine.";

    private static final int FIRST = 20;
    private static final int OF_ONE_CAUSE = 500;

    private final Quarantine quarantine;
    private final OperatorSight sight;

    QuarantinePage(Quarantine quarantine, OperatorSight sight) {
        this.quarantine = quarantine;
        this.sight = sight;
    }

    /**
     * @param cause key of the only cause to be shown, null for all
     * @param etablissement UAI of the only school to be shown, with those that it has taken over; null for all
     */
    @GetMapping("/quarantaine")
    String quarantine(
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable String etablissement,
            Principal person,
            Model model) {
        Scope scope = sight.of(person);
        Uai school = etablissement == null || etablissement.isBlank()
                ? null
                : Uai.parse(etablissement).orElseThrow(NotFound::school);
        Asked asked = new Asked(cause, school);
        model.addAttribute("section", "quarantine");
        model.addAttribute("groups", quarantine.groups(scope, asked, cause == null ? FIRST : OF_ONE_CAUSE));
        model.addAttribute("asked", asked);
        model.addAttribute("replays", quarantine.lastReplays(scope));
        model.addAttribute("most", ReplayView.MOST);
        return "quarantaine";
    }

    /**
     * Replays the work that was ticked, or the oldest of a cause.
     *
     * @param travail numbers of what was ticked; empty for the whole cause
     * @param limite how many at most
     */
    @PostMapping("/quarantaine/choix/relance")
    String replay(
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable List<Long> travail,
            @RequestParam(required = false) @Nullable String seulement,
            @RequestParam(defaultValue = "100") int limite,
            Principal person,
            RedirectAttributes after) {
        boolean ticked = seulement != null;
        if (cause == null && !ticked || ticked && (travail == null || travail.isEmpty())) {
            return back(after, "Cochez au moins un traitement, ou relancez toute la cause : rien n'a été changé.");
        }
        if (limite < 1 || limite > ReplayView.MOST) {
            return back(after, "Relancez de 1 à " + ReplayView.MOST + " traitements à la fois : rien n'a été changé.");
        }
        return quarantine
                .replay(sight.of(person), cause, ticked ? travail : null, limite, person)
                .map(number -> "redirect:/quarantaine/relances/" + number)
                .orElseGet(() -> back(after, "Plus rien de cela n'est en quarantaine : rien n'a été changé."));
    }

    @GetMapping("/quarantaine/relances/{numero}")
    String progress(@PathVariable long numero, Principal person, Model model) {
        Scope scope = sight.of(person);
        model.addAttribute("section", "quarantine");
        model.addAttribute(
                "replay",
                quarantine.replay(scope, numero).orElseThrow(() -> new NotFound("Aucune relance ne porte ce numéro.")));
        model.addAttribute("failed", quarantine.failedAgain(scope, numero));
        return "relance";
    }

    private static String back(RedirectAttributes after, String refusal) {
        after.addFlashAttribute("refus", refusal);
        return BACK;
    }
}
