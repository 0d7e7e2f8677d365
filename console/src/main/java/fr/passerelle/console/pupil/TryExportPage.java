package fr.passerelle.console.pupil;

import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Tries an export: what it would change is told, nothing is changed or kept. */
@ConsolePage
class TryExportPage {

    private final ImportDesk desk;
    private final PlanPanels plans;
    private final SchoolFrame frame;
    private final FileLimit limit;
    private final Looks looks;
    private final OperatorSight sight;

    TryExportPage(
            ImportDesk desk,
            PlanPanels plans,
            SchoolFrame frame,
            FileLimit limit,
            Looks looks,
            OperatorSight sight) {
        this.desk = desk;
        this.plans = plans;
        this.frame = frame;
        this.limit = limit;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}/essai")
    String form(@PathVariable("uai") String text, Principal person, Model model) {
        frame.open(text, SchoolTab.TRIAL, person, model);
        model.addAttribute("limit", limit.bytes());
        return "essai";
    }

    @PostMapping("/etablissements/{uai}/essai")
    String attempt(
            @PathVariable("uai") String text,
            @RequestParam("fichier") MultipartFile file,
            Principal person,
            Model model)
            throws IOException {
        if (!limit.takes(file.getSize())) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        String page = form(text, person, model);
        if (file.isEmpty()) {
            model.addAttribute("refus", "Choisissez un fichier qui n'est pas vide.");
            return page;
        }
        Scope scope = sight.of(person);
        Uai uai = frame.school(text, person).uai();
        looks.at(uai, person, "essai", Map.of());
        model.addAttribute("name", file.getOriginalFilename());
        model.addAttribute("plan", plans.of(desk.preview(uai, file.getBytes(), PlanPanels.MOST_PER_KIND), scope));
        model.addAttribute("listed", PlanPanels.MOST_PER_KIND);
        return page;
    }
}
