package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.file.RefusalLedger;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import java.security.Principal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person has done with a refused file, or has not after all. */
@ConsolePage
class RefusalPage {

    private final FileSheetView files;
    private final RefusalLedger refusals;
    private final OperatorSight sight;

    RefusalPage(FileSheetView files, RefusalLedger refusals, OperatorSight sight) {
        this.files = files;
        this.refusals = refusals;
        this.sight = sight;
    }

    @PostMapping("/fichiers/{id}/classer")
    String settle(@PathVariable long id, @RequestParam String motif, Principal person, RedirectAttributes after) {
        require(id, person);
        if (!SettleReason.isUsable(motif)) {
            after.addFlashAttribute("refus", SettleReason.ASKED);
        } else if (refusals.settle(id, person.getName(), motif.strip())) {
            after.addFlashAttribute("fait", "C'est noté : ce refus ne colore plus aucun voyant.");
        } else {
            after.addFlashAttribute("refus", "Ce fichier n'est plus à classer : rien n'a été changé.");
        }
        return "redirect:/fichiers/" + id;
    }

    @PostMapping("/fichiers/{id}/reprendre")
    String reopen(@PathVariable long id, Principal person, RedirectAttributes after) {
        require(id, person);
        boolean done = refusals.reopen(id, person.getName());
        after.addFlashAttribute(
                done ? "fait" : "refus",
                done ? "C'est repris : le fichier est de nouveau à regarder." : "Ce fichier n'était pas classé.");
        return "redirect:/fichiers/" + id;
    }

    private void require(long id, Principal person) {
        files.find(sight.of(person), id).orElseThrow(() -> new NotFound("Aucun fichier reçu ne porte ce numéro."));
    }
}
