package fr.passerelle.console.search;

import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.FormText;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.search.Sought;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of every page. What is typed is sent as a form: no address, and nothing that writes addresses, ever has it. */
@ConsolePage
class SearchPage {

    private static final String WHERE = "recherche";

    private final Searches searches;
    private final KeptSearches kept;

    SearchPage(Searches searches, KeptSearches kept) {
        this.searches = searches;
        this.kept = kept;
    }

    @GetMapping("/recherche")
    String empty(Model model) {
        model.addAttribute("section", WHERE);
        return WHERE;
    }

    /** A number, a code, an INE or a UAI that one thing alone has leads to it at once; a name never does: it may be another's. */
    @PostMapping("/recherche")
    String search(@RequestParam(defaultValue = "") String q, HttpSession session, Principal person) {
        String text = FormText.text(q);
        if (text.isEmpty()) {
            return "redirect:/recherche";
        }
        String typed = text.substring(0, Math.min(text.length(), Sought.MOST_CHARACTERS));
        Sought sought = Sought.in(typed);
        return (sought.isKey() ? searches.answer(sought, person, WHERE).only() : Optional.<String>empty())
                .map(address -> "redirect:" + address)
                .orElseGet(() -> "redirect:/recherche/" + kept.keep(session, typed));
    }

    @GetMapping("/recherche/{cle}")
    String answer(@PathVariable String cle, HttpSession session, Principal person, Model model) {
        String text = kept.find(session, cle)
                .orElseThrow(
                        () -> new NotFound(
                                "Cette recherche n’est plus gardée : elle l’est trente minutes, pour vous seul. Recommencez-la en haut de la page."));
        Sought sought = Sought.in(text);
        model.addAttribute("section", WHERE);
        model.addAttribute("sought", text);
        model.addAttribute("hint", hint(sought));
        model.addAttribute("answer", sought.isEnough() ? searches.answer(sought, person, WHERE) : null);
        return WHERE;
    }

    /** What keeps it from being searched for, in French; empty when nothing does. */
    private static String hint(Sought sought) {
        if (sought.isNoDay()) {
            return "Cette date n’existe pas : vérifiez le jour et le mois.";
        }
        return sought.isEnough() ? "" : "C’est trop peu pour chercher : écrivez au moins deux lettres, ou un numéro.";
    }
}
