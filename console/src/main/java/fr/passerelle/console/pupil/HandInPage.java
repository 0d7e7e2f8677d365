package fr.passerelle.console.pupil;

import fr.passerelle.console.pupil.TriedFiles.Tried;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.domain.pupil.DropDesk;
import fr.passerelle.domain.pupil.DropDesk.Handed;
import fr.passerelle.domain.school.School;
import java.security.Principal;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands in the very file that the person has just tried, as if it were dropped in the folder of the school. */
@ConsolePage
class HandInPage {

    private static final String GONE =
            "Ce fichier n’est plus gardé : il l’est un quart d’heure après son essai, et un seul à la fois."
                    + " Essayez-le de nouveau, puis déposez-le.";

    private final DropDesk desk;
    private final TriedFiles tried;
    private final SchoolFrame frame;

    HandInPage(DropDesk desk, TriedFiles tried, SchoolFrame frame) {
        this.desk = desk;
        this.tried = tried;
        this.frame = frame;
    }

    /** @param empreinte digest of the file that was tried */
    @PostMapping("/etablissements/{uai}/essai/depot")
    String handIn(
            @PathVariable("uai") String text,
            @RequestParam(defaultValue = "") String empreinte,
            Principal person,
            RedirectAttributes after) {
        School school = frame.school(text, person);
        String page = "redirect:/etablissements/" + school.uai();
        Optional<Tried> kept = tried.take(person.getName(), school.uai(), empreinte);
        if (kept.isEmpty()) {
            after.addFlashAttribute("refus", GONE);
            return page + "/essai";
        }
        Handed handed = desk.hand(school.uai(), kept.get().name(), kept.get().content(), person.getName());
        if (handed.files().isEmpty()) {
            after.addFlashAttribute("refus", handed.refusal());
            return page + "/essai";
        }
        after.addFlashAttribute(
                "fait",
                handed.fresh()
                        ? "Le fichier est déposé : il est traité dès que son tour vient, rechargez la page."
                        : "Ce fichier avait déjà été reçu et traité : rien n’est à refaire.");
        return handed.files().size() == 1
                ? "redirect:/fichiers/" + handed.files().get(0)
                : page + "/imports";
    }
}
