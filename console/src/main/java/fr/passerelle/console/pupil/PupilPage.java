package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A pupil. The address holds a number of ours, never an INE, and every look is written in the journal. */
@ConsolePage
class PupilPage {

    private final PupilSheetView sheets;
    private final CertificationView certifications;
    private final PupilStandings standings;
    private final PupilHistory history;
    private final Looks looks;
    private final OperatorSight sight;

    PupilPage(
            PupilSheetView sheets,
            CertificationView certifications,
            PupilStandings standings,
            PupilHistory history,
            Looks looks,
            OperatorSight sight) {
        this.sheets = sheets;
        this.certifications = certifications;
        this.standings = standings;
        this.history = history;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/eleves/{pupilId}")
    String pupil(@PathVariable long pupilId, Principal person, Model model) {
        Scope scope = sight.of(person);
        Sheet sheet = sheets.find(scope, pupilId).orElseThrow(() -> new NotFound("Aucun élève ne porte ce numéro."));
        looks.at(sheet.uai(), person, "eleve", List.of(sheet.personId()));
        model.addAttribute("section", "schools");
        model.addAttribute("pupil", sheet);
        boolean followed = sheets.isFollowed(scope, sheet.personId());
        model.addAttribute("followed", followed);
        model.addAttribute("standing", standings.of(scope, sheet));
        boolean told = followed && follow(sheet.personId(), model);
        model.addAttribute("timeline", history.events(scope, sheet));
        model.addAttribute("readings", history.readers(scope, sheet, told));
        return "eleve";
    }

    /**
     * What is of the person wherever she is: whoever sees only a school that she has left is not told.
     *
     * @return whether any certification of hers is known
     */
    private boolean follow(long personId, Model model) {
        List<Certification> known = newestFirst(personId);
        model.addAttribute("accounts", sheets.accounts(personId));
        model.addAttribute("readiness", sheets.readiness(personId).orElse(null));
        model.addAttribute("certifications", known);
        model.addAttribute("others", certifications.others(personId));
        model.addAttribute("livret", sheets.livret(personId));
        model.addAttribute("competences", Competence.values());
        return !known.isEmpty();
    }

    private List<Certification> newestFirst(long personId) {
        return certifications.ofPersons(List.of(personId)).getOrDefault(personId, List.of()).stream()
                .sorted(Certification.BY_AGE.reversed())
                .toList();
    }
}
