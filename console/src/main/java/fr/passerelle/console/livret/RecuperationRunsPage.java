package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.ControlFileRow;
import fr.passerelle.connectors.ledger.livret.RecuperationRunView;
import fr.passerelle.connectors.ledger.livret.ToldRun;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Downloads;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.school.School;
import java.security.Principal;
import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The Récupération of a school, and every run of it as it was. */
@ConsolePage
class RecuperationRunsPage {

    private static final String RUN = "/etablissements/{uai}/recuperation/passages/{run}";

    private final LivretSchools concerned;
    private final RecuperationPanel.Maker panels;
    private final RecuperationRunView runs;
    private final Summaries summaries;
    private final SchoolFrame frame;
    private final Looks looks;
    private final OperatorSight sight;

    RecuperationRunsPage(
            LivretSchools concerned,
            RecuperationPanel.Maker panels,
            RecuperationRunView runs,
            Summaries summaries,
            SchoolFrame frame,
            Looks looks,
            OperatorSight sight) {
        this.concerned = concerned;
        this.panels = panels;
        this.runs = runs;
        this.summaries = summaries;
        this.frame = frame;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}/recuperation")
    String all(
            @PathVariable("uai") String text,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        School school = concerned.ofPage(text, person);
        frame.show(school, SchoolTab.RECUPERATION, model);
        model.addAttribute("panel", panels.of(sight.of(person), school, page));
        return "recuperation";
    }

    @GetMapping(RUN)
    String one(@PathVariable("uai") String text, @PathVariable long run, Principal person, Model model) {
        School school = concerned.ofPage(text, person);
        ToldRun told = find(school, run, person);
        frame.showBelow(school, SchoolTab.RECUPERATION, model);
        model.addAttribute("told", told);
        model.addAttribute("control", runs.hasControl(sight.of(person), school.uai(), run));
        return "passage";
    }

    @GetMapping(RUN + "/resume.{form}")
    ResponseEntity<byte[]> summary(
            @PathVariable("uai") String text, @PathVariable long run, @PathVariable String form, Principal person) {
        School school = concerned.ofPage(text, person);
        ToldRun told = find(school, run, person);
        return Arrays.stream(SummaryFormat.values())
                .filter(one -> one.extension().equals(form))
                .findFirst()
                .map(format -> summaries.download(Summaries.of(school, told.run()), format))
                .orElseThrow(() -> new NotFound("Un résumé se télécharge en pdf, txt, csv ou json."));
    }

    /** The control file names every pupil of 3e. */
    @GetMapping(RUN + "/controle.csv")
    ResponseEntity<byte[]> control(@PathVariable("uai") String text, @PathVariable long run, Principal person) {
        School school = concerned.ofPage(text, person);
        ControlFileRow file = runs.control(sight.of(person), school.uai(), run)
                .orElseThrow(() -> new NotFound("Cette récupération n’a pas de fichier de contrôle."));
        looks.at(school.uai(), person, "controle", "run", run);
        return Downloads.csv(file.name(), file.content());
    }

    private ToldRun find(School school, long run, Principal person) {
        return runs.of(sight.of(person), school.uai()).stream()
                .filter(told -> told.run().id() == run)
                .findFirst()
                .orElseThrow(() -> new NotFound("Aucune récupération de cet établissement ne porte ce numéro."));
    }
}
