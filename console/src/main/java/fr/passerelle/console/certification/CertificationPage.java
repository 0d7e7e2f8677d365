package fr.passerelle.console.certification;

import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.LivretRow;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.Attestation;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The certification that the livret of one pupil holds, as a page and on paper; each is written in the journal. */
@ConsolePage
class CertificationPage {

    private final PupilSheetView sheets;
    private final Papers papers;
    private final Looks looks;
    private final OperatorSight sight;

    CertificationPage(PupilSheetView sheets, Papers papers, Looks looks, OperatorSight sight) {
        this.sheets = sheets;
        this.papers = papers;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/eleves/{pupilId}/certification")
    String show(@PathVariable long pupilId, Principal person, Model model) {
        Sheet pupil = find(pupilId, person);
        LivretRow entry = held(pupil);
        looks.at(pupil.uai(), person, "certification", List.of(pupil.personId()));
        model.addAttribute("section", "schools");
        model.addAttribute("pupil", pupil);
        model.addAttribute("entry", entry);
        model.addAttribute("held", entry.certification());
        model.addAttribute(
                "domains",
                Arrays.stream(Competence.values())
                        .collect(Collectors.groupingBy(Competence::domain, TreeMap::new, Collectors.toList())));
        return "certification";
    }

    @GetMapping("/eleves/{pupilId}/certification.pdf")
    ResponseEntity<byte[]> print(@PathVariable long pupilId, Principal person) {
        Sheet pupil = find(pupilId, person);
        Attestation attestation = new Attestation(
                pupil.uai(),
                pupil.schoolName(),
                pupil.division(),
                pupil.lastName(),
                pupil.firstName(),
                pupil.birthdate(),
                held(pupil).certification());
        looks.at(pupil.uai(), person, "certification.pdf", List.of(pupil.personId()));
        return papers.print(List.of(attestation), "certification-pix-" + pupil.uai() + "-" + pupilId);
    }

    private Sheet find(long pupilId, Principal person) {
        Scope scope = sight.of(person);
        return sheets.find(scope, pupilId)
                .filter(sheet -> sheets.isFollowed(scope, sheet.personId()))
                .orElseThrow(() -> new NotFound("Aucun élève ne porte ce numéro."));
    }

    private LivretRow held(Sheet pupil) {
        return sheets.livret(pupil.personId()).stream()
                .filter(row -> row.replacedAt() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound("Le livret de cet élève ne porte aucune certification."));
    }
}
