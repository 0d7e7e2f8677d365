package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.journal.JournalView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A pupil. The address holds a number of ours, never an INE, and every look is written in the journal. */
@ConsolePage
class PupilPage {

    private final PupilSheetView sheets;
    private final CertificationView certifications;
    private final JournalLedger journal;
    private final JournalView journalled;
    private final Timeline told;
    private final OperatorSight sight;
    private final Clock clock;

    PupilPage(
            PupilSheetView sheets,
            CertificationView certifications,
            JournalLedger journal,
            JournalView journalled,
            Timeline told,
            OperatorSight sight,
            Clock clock) {
        this.sheets = sheets;
        this.certifications = certifications;
        this.journal = journal;
        this.journalled = journalled;
        this.told = told;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/eleves/{pupilId}")
    String pupil(@PathVariable long pupilId, Principal person, Model model) {
        Scope scope = sight.of(person);
        Sheet sheet = sheets.find(scope, pupilId).orElseThrow(() -> new NotFound("Aucun élève ne porte ce numéro."));
        journal.record(new JournalEntry(
                clock.instant(),
                person.getName(),
                JournalAction.DATA_READ,
                sheet.uai().value(),
                sheet.personId(),
                Map.of("page", "eleve")));
        List<JournalEntry> timeline = journalled.timeline(scope, sheet.personId());
        model.addAttribute("section", "schools");
        model.addAttribute("pupil", sheet);
        boolean followed = sheets.isFollowed(scope, sheet.personId());
        model.addAttribute("followed", followed);
        if (followed) {
            follow(sheet.personId(), model);
        }
        model.addAttribute(
                "timeline",
                timeline.stream()
                        .filter(entry -> entry.action() != JournalAction.DATA_READ)
                        .map(told::tell)
                        .toList());
        model.addAttribute(
                "looks",
                timeline.stream()
                        .filter(entry -> entry.action() == JournalAction.DATA_READ)
                        .sorted(Comparator.comparing(JournalEntry::at).reversed())
                        .limit(10)
                        .toList());
        return "eleve";
    }

    /** What is of the person wherever she is: whoever sees only a school that she has left is not told. */
    private void follow(long personId, Model model) {
        model.addAttribute("accounts", sheets.accounts(personId));
        model.addAttribute("readiness", sheets.readiness(personId).orElse(null));
        model.addAttribute("certifications", newestFirst(personId));
        model.addAttribute("others", certifications.others(personId));
        model.addAttribute("livret", sheets.livret(personId));
        model.addAttribute("competences", Competence.values());
    }

    private List<Certification> newestFirst(long personId) {
        return certifications.ofPersons(List.of(personId)).getOrDefault(personId, List.of()).stream()
                .sorted(Certification.BY_AGE.reversed())
                .toList();
    }
}
