package fr.passerelle.console.journal;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalLine;
import fr.passerelle.connectors.ledger.search.PupilHit;
import fr.passerelle.connectors.ledger.search.PupilSearchView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.domain.search.Sought;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who read and decided what: filtered, a page at a time, the last line first. */
@ConsolePage
class JournalPage {

    private static final int PAGE = 100;
    private static final String WHERE = "journal";

    private final Journal journal;
    private final PupilSearchView pupils;
    private final Looks looks;
    private final OperatorSight sight;

    JournalPage(Journal journal, PupilSearchView pupils, Looks looks, OperatorSight sight) {
        this.journal = journal;
        this.pupils = pupils;
        this.looks = looks;
        this.sight = sight;
    }

    /** @param avant number before which the lines are to be, for the next page */
    @GetMapping("/journal")
    String journal(
            @ModelAttribute("filter") JournalFilter filter,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long avant,
            Principal person,
            Model model) {
        List<JournalLine> found = journal.page(filter.query(), avant, PAGE + 1, person, WHERE);
        List<JournalLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        frame(model);
        model.addAttribute("rows", journal.rows(shown, person));
        model.addAttribute("isFirst", avant == Long.MAX_VALUE);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        return WHERE;
    }

    /** Pupils by what was typed, which must not stand in an address: the one who answers, or those to choose from. */
    @PostMapping("/journal/eleve")
    String pupil(@RequestParam(defaultValue = "") String q, Principal person, Model model) {
        Sought sought = Sought.in(q);
        List<PupilHit> found =
                sought.isEnough() ? pupils.of(sight.of(person), sought).rows() : List.of();
        Map<Long, PupilHit> persons =
                found.stream().collect(Collectors.toMap(PupilHit::personId, hit -> hit, (one, other) -> one));
        if (sought.ine() != null && persons.size() == 1) {
            return "redirect:/journal?eleve=" + found.get(0).personId();
        }
        persons.values().forEach(hit -> looks.at(hit.uai(), person, WHERE, List.of(hit.personId())));
        frame(model);
        model.addAttribute("filter", new JournalFilter(null, null, null, null, null, null));
        model.addAttribute(
                "hits",
                persons.values().stream()
                        .sorted(Comparator.comparing(PupilHit::lastName).thenComparing(PupilHit::personId))
                        .toList());
        return WHERE;
    }

    private void frame(Model model) {
        model.addAttribute("section", WHERE);
        model.addAttribute("actions", JournalAction.values());
        model.addAttribute("people", journal.people());
    }
}
