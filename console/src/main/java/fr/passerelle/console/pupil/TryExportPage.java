package fr.passerelle.console.pupil;

import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Role;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Tries a file: what it would change is told, and nothing is changed. Who may hand it in finds it again for a while. */
@ConsolePage
class TryExportPage {

    private final TrialPanels trials;
    private final TriedFiles tried;
    private final SchoolFrame frame;
    private final FileLimit limit;
    private final Looks looks;
    private final OperatorSight sight;

    TryExportPage(
            TrialPanels trials,
            TriedFiles tried,
            SchoolFrame frame,
            FileLimit limit,
            Looks looks,
            OperatorSight sight) {
        this.trials = trials;
        this.tried = tried;
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
        Uai uai = frame.school(text, person).uai();
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] content = file.getBytes();
        looks.at(uai, person, "essai", Map.of());
        boolean taken = trials.tell(uai, name, content, sight.of(person), model);
        if (taken && sight.role(person) == Role.OPERATOR) {
            model.addAttribute("empreinte", tried.keep(person.getName(), uai, name, content));
        }
        return page;
    }
}
