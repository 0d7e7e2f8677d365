package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.ControlFileRow;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Downloads;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.school.School;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a Récupération, and hands out what the last one said. */
@ConsolePage
class RecuperationPage {

    private final RecuperationDesk desk;
    private final LivretSchools concerned;
    private final Summaries summaries;
    private final LivretView livrets;
    private final Looks looks;
    private final OperatorSight sight;

    RecuperationPage(
            RecuperationDesk desk,
            LivretSchools concerned,
            Summaries summaries,
            LivretView livrets,
            Looks looks,
            OperatorSight sight) {
        this.desk = desk;
        this.concerned = concerned;
        this.summaries = summaries;
        this.livrets = livrets;
        this.looks = looks;
        this.sight = sight;
    }

    @PostMapping("/etablissements/{uai}/recuperation")
    String ask(@PathVariable("uai") String text, Principal person, RedirectAttributes after) {
        School school = concerned.ofPage(text, person);
        switch (desk.ask(school.uai(), person.getName())) {
            case ASKED ->
                after.addFlashAttribute(
                        "fait",
                        "La récupération est demandée : son résumé sera ici dans un instant, rechargez la page.");
            case WAITING ->
                after.addFlashAttribute("fait", "Une récupération attend déjà son tour : elle servira pour les deux.");
            case CLOSED ->
                after.addFlashAttribute("refus", "La Récupération n'est pas encore ouverte : rien n'a été demandé.");
            case NOBODY_CONCERNED -> throw NotFound.nobodyConcerned();
        }
        return "redirect:/etablissements/" + school.uai() + "/recuperation";
    }

    @GetMapping("/etablissements/{uai}/recuperation.txt")
    ResponseEntity<byte[]> text(@PathVariable("uai") String text, Principal person) {
        return download(text, person, SummaryFormat.TXT);
    }

    @GetMapping("/etablissements/{uai}/recuperation.json")
    ResponseEntity<byte[]> json(@PathVariable("uai") String text, Principal person) {
        return download(text, person, SummaryFormat.JSON);
    }

    @GetMapping("/etablissements/{uai}/recuperation.csv")
    ResponseEntity<byte[]> csv(@PathVariable("uai") String text, Principal person) {
        return download(text, person, SummaryFormat.CSV);
    }

    @GetMapping("/etablissements/{uai}/recuperation.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("uai") String text, Principal person) {
        return download(text, person, SummaryFormat.PDF);
    }

    /** The control file names every pupil of 3e. */
    @GetMapping("/etablissements/{uai}/recuperation/controle.csv")
    ResponseEntity<byte[]> control(@PathVariable("uai") String text, Principal person) {
        School school = concerned.ofPage(text, person);
        ControlFileRow file = livrets.controlOfLastRun(sight.of(person), school.uai())
                .orElseThrow(() -> new NotFound("La dernière récupération n'a pas de fichier de contrôle."));
        looks.at(school.uai(), person, "controle", "run", file.runId());
        return Downloads.csv(file.name(), file.content());
    }

    private ResponseEntity<byte[]> download(String text, Principal person, SummaryFormat format) {
        School school = concerned.ofPage(text, person);
        return summaries
                .ofLastRun(school)
                .map(sheet -> summaries.download(sheet, format))
                .orElseThrow(() -> new NotFound("Aucune récupération n'a encore eu lieu dans cet établissement."));
    }
}
