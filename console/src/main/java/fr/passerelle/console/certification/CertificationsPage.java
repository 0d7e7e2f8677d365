package fr.passerelle.console.certification;

import fr.passerelle.console.certification.Consultation.Row;
import fr.passerelle.console.livret.LivretSchools;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.livret.Attestation;
import fr.passerelle.domain.school.School;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A class and who holds the certification in it; those who do are printed in one file, chosen or all. */
@ConsolePage
class CertificationsPage {

    private final Consultation.Reader consultation;
    private final LivretSchools concerned;
    private final Papers papers;
    private final SchoolFrame frame;
    private final Looks looks;
    private final OperatorSight sight;

    CertificationsPage(
            Consultation.Reader consultation,
            LivretSchools concerned,
            Papers papers,
            SchoolFrame frame,
            Looks looks,
            OperatorSight sight) {
        this.consultation = consultation;
        this.concerned = concerned;
        this.papers = papers;
        this.frame = frame;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}/certifications")
    String consult(
            @PathVariable("uai") String text,
            @RequestParam(defaultValue = "") String division,
            Principal person,
            Model model) {
        School school = concerned.ofPage(text, person);
        Consultation all = consultation.of(sight.of(person), school.uai());
        List<Row> rows = all.of(division);
        if (!rows.isEmpty()) {
            looks.at(school.uai(), person, "certifications", Map.of("division", division));
        }
        frame.show(school, SchoolTab.CERTIFICATIONS, model);
        model.addAttribute("divisions", all.divisions());
        model.addAttribute("division", division);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "holders", rows.stream().filter(row -> row.held() != null).count());
        return "certifications";
    }

    /** One file for the chosen pupils, or for the whole class; who holds nothing is left out. */
    @PostMapping("/etablissements/{uai}/certifications")
    Object print(
            @PathVariable("uai") String text,
            @RequestParam String division,
            @RequestParam(name = "eleve", required = false) @Nullable Set<Long> chosen,
            @RequestParam(defaultValue = "false") boolean classe,
            Principal person,
            RedirectAttributes after) {
        School school = concerned.ofPage(text, person);
        List<Row> rows = consultation.of(sight.of(person), school.uai()).of(division).stream()
                .filter(row -> row.held() != null)
                .filter(row ->
                        classe || chosen != null && chosen.contains(row.pupil().pupilId()))
                .toList();
        if (rows.isEmpty()) {
            after.addFlashAttribute("refus", refusal(classe));
            after.addAttribute("division", division);
            return "redirect:/etablissements/" + school.uai() + "/certifications";
        }
        looks.at(
                school.uai(),
                person,
                "certifications.pdf",
                rows.stream().map(row -> row.pupil().personId()).toList());
        List<Attestation> sheets = rows.stream()
                .map(row -> Papers.attestation(school, row.pupil(), row.held()))
                .toList();
        return papers.print(sheets, "certifications-pix-" + school.uai() + "-" + Papers.inFileName(division));
    }

    private static String refusal(boolean classe) {
        return classe
                ? "Aucun élève de cette division ne détient la certification : il n'y a rien à éditer."
                : "Choisissez au moins un élève qui détient la certification, ou éditez toute la classe.";
    }
}
