package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.stray.StrayView;
import fr.passerelle.connectors.ledger.stray.StrayView.Said;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayDesk;
import fr.passerelle.domain.stray.StrayKey;
import java.security.Principal;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An account, a result or a learner without its pupil: those it may be, side by side, and what a person says of it. */
@ConsolePage
class StrayPage {

    private static final String TOO_LATE =
            "Rien n'a été changé : il a trouvé son élève entre-temps, n'est plus annoncé, ou quelqu'un d'autre a tranché.";

    private final StrayView strays;
    private final StrayDesk desk;
    private final Candidates candidates;
    private final StrayRows rows;
    private final Looks looks;
    private final OperatorSight sight;

    StrayPage(
            StrayView strays, StrayDesk desk, Candidates candidates, StrayRows rows, Looks looks, OperatorSight sight) {
        this.strays = strays;
        this.desk = desk;
        this.candidates = candidates;
        this.rows = rows;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/sans-eleve/{kind}/{number}")
    String stray(@PathVariable String kind, @PathVariable long number, Principal person, Model model) {
        Scope scope = sight.of(person);
        StrayKey key = key(kind, number);
        Stray stray = strays.find(scope, key).orElse(null);
        List<Said> said = strays.saidOf(scope, key);
        if (stray == null && said.isEmpty()) {
            throw unknown();
        }
        looks.at(stray == null ? said.get(0).uai() : stray.uai(), person, "sans-eleve", kind, number);
        model.addAttribute("section", "strays");
        model.addAttribute("address", StrayAddress.page(key));
        model.addAttribute("stray", stray);
        model.addAttribute("said", said);
        model.addAttribute("row", stray == null ? null : rows.of(stray, scope));
        model.addAttribute("candidates", stray == null ? List.of() : candidates.of(stray, scope));
        return "sans-eleve-un";
    }

    @PostMapping("/sans-eleve/{kind}/{number}/donner")
    String give(
            @PathVariable String kind,
            @PathVariable long number,
            @RequestParam long eleve,
            Principal person,
            RedirectAttributes after) {
        StrayKey key = seen(kind, number, person);
        boolean seen = candidates.sees(sight.of(person), eleve);
        return back(key, seen && desk.give(key, eleve, person.getName()), given(key), after);
    }

    @PostMapping("/sans-eleve/{kind}/{number}/personne")
    String toNobody(@PathVariable String kind, @PathVariable long number, Principal person, RedirectAttributes after) {
        StrayKey key = seen(kind, number, person);
        return back(key, desk.toNobody(key, person.getName()), "C'est noté : il n'est à aucun élève d'ici.", after);
    }

    @PostMapping("/sans-eleve/{kind}/{number}/plus-tard")
    String later(@PathVariable String kind, @PathVariable long number, Principal person, RedirectAttributes after) {
        StrayKey key = seen(kind, number, person);
        return back(key, desk.later(key, person.getName()), "C'est noté : il est remis à plus tard.", after);
    }

    @PostMapping("/sans-eleve/{kind}/{number}/reprendre")
    String undo(@PathVariable String kind, @PathVariable long number, Principal person, RedirectAttributes after) {
        StrayKey key = seen(kind, number, person);
        return back(key, desk.undo(key, person.getName()), "La décision est reprise : tout est comme avant.", after);
    }

    private static String given(StrayKey key) {
        return switch (key.kind()) {
            case ACCOUNT -> "C'est fait : le compte est celui de cet élève.";
            case RESULT -> "C'est noté : le résultat est redemandé et donné à cet élève dans un instant.";
            case LEARNER -> "C'est noté : la liste de Pix Orga est relue dans un instant.";
        };
    }

    private static String back(StrayKey key, boolean done, String sentence, RedirectAttributes after) {
        after.addFlashAttribute(done ? "fait" : "refus", done ? sentence : TOO_LATE);
        return "redirect:/sans-eleve/" + StrayAddress.page(key);
    }

    private StrayKey seen(String kind, long number, Principal person) {
        Scope scope = sight.of(person);
        StrayKey key = key(kind, number);
        if (!strays.isKnown(scope, key)) {
            throw unknown();
        }
        return key;
    }

    private static StrayKey key(String kind, long number) {
        return new StrayKey(StrayAddress.ofPage(kind).orElseThrow(StrayPage::unknown), number);
    }

    private static NotFound unknown() {
        return new NotFound("Rien de tel n'attend son élève.");
    }
}
