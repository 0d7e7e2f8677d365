package fr.passerelle.console.partner;

import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answers, since when, and a test of each at the hand of an operator. */
@ConsolePage
class PartnersPage {

    private final PartnerSheets sheets;
    private final PartnerTests tests;

    PartnersPage(PartnerSheets sheets, PartnerTests tests) {
        this.sheets = sheets;
        this.tests = tests;
    }

    @GetMapping("/partenaires")
    String partners(Model model) {
        model.addAttribute("section", "partners");
        model.addAttribute("sheets", sheets.all());
        return "partenaires";
    }

    @PostMapping("/partenaires/{partenaire}/test")
    String test(@PathVariable String partenaire, Principal person, RedirectAttributes after) {
        PartnerCheck check = PartnerKind.ofSegment(partenaire)
                .flatMap(sheets::find)
                .orElseThrow(() -> new NotFound("Aucun partenaire ne porte ce nom."));
        PartnerAnswer answer = tests.run(check, person);
        after.addFlashAttribute(answer.isWell() ? "fait" : "refus", check.kind().label() + " : " + answer.sentence());
        return "redirect:/partenaires";
    }
}
