package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SavedListLedger;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.FormText;
import java.security.Principal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists of schools that the reader keeps under a name, for themselves alone. */
@ConsolePage
class SavedListsPage {

    private static final String LIST = "redirect:/etablissements";
    private static final int LONGEST = 60;

    private final SavedListLedger lists;

    SavedListsPage(SavedListLedger lists) {
        this.lists = lists;
    }

    @PostMapping("/etablissements/vues")
    String save(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String requete,
            Principal person,
            RedirectAttributes after) {
        String name = FormText.text(nom);
        String query = SchoolsQuery.parse(requete).text();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            after.addFlashAttribute("refus", "Donnez un nom à cette vue, en " + LONGEST + " caractères au plus.");
        } else if (lists.save(person.getName(), name, query)) {
            after.addFlashAttribute("fait", "La vue « " + name + " » est enregistrée.");
        } else {
            after.addFlashAttribute(
                    "refus", "Vous avez déjà " + SavedListLedger.MOST + " vues : supprimez-en une d’abord.");
        }
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    @PostMapping("/etablissements/vues/{id}/suppression")
    String forget(@PathVariable long id, Principal person, RedirectAttributes after) {
        boolean done = lists.forget(person.getName(), id);
        after.addFlashAttribute(done ? "fait" : "refus", done ? "La vue est supprimée." : "Cette vue n’existe plus.");
        return LIST;
    }
}
