package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.connectors.ledger.today.TodayMark;
import fr.passerelle.connectors.ledger.today.TodayMarkView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.today.Mark;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people said of what waited: dealt with, later, given to somebody; each can be taken back. */
@ConsolePage
class MarksPage {

    private static final int RECENT = 200;
    private static final String LIST = "/aujourdhui/suites";

    private final TodayMarkView marks;
    private final Marking marking;
    private final People people;
    private final SchoolSheetView schools;
    private final OperatorSight sight;

    MarksPage(TodayMarkView marks, Marking marking, People people, SchoolSheetView schools, OperatorSight sight) {
        this.marks = marks;
        this.marking = marking;
        this.people = people;
        this.schools = schools;
        this.sight = sight;
    }

    /**
     * A line of the list.
     *
     * @param thing what it was about
     * @param school its name; null when it was of none
     * @param assigned name of the person to whom it was given, or null
     */
    public record MarkRow(
            TodayMark said,
            String thing,
            @Nullable String school,
            @Nullable String assigned) {

        /** How it shines: what counts no longer does not. */
        public Tone tone() {
            return said.undoneAt() == null && said.mark().kind() == Mark.Kind.DONE ? Tone.OK : Tone.IDLE;
        }
    }

    @GetMapping(LIST)
    String list(Principal person, Model model) {
        Scope scope = sight.of(person);
        Map<String, String> names = schools.names(scope);
        Map<String, String> known = people.names();
        model.addAttribute("section", "today");
        model.addAttribute(
                "rows",
                marks.last(scope, RECENT).stream()
                        .map(said -> row(said, names, known))
                        .toList());
        return "suites";
    }

    @PostMapping(LIST)
    String say(
            @RequestParam(defaultValue = "") List<String> element,
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String personne,
            @RequestParam(defaultValue = "") String retour,
            Principal person,
            RedirectAttributes after) {
        Marking.Outcome outcome =
                marking.say(mark(suite, motif, jour, personne), element, sight.of(person), person.getName());
        after.addFlashAttribute(outcome.isDone() ? "fait" : "refus", outcome.sentence());
        return "redirect:" + back(retour);
    }

    @PostMapping(LIST + "/{id}/reprendre")
    String undo(@PathVariable long id, Principal person, RedirectAttributes after) {
        TodayMark said =
                marks.find(sight.of(person), id).orElseThrow(() -> new NotFound("Aucune suite ne porte ce numéro."));
        boolean done = marking.undo(id, said.item(), said.mark().kind(), person.getName());
        after.addFlashAttribute(
                done ? "fait" : "refus",
                done
                        ? "C’est repris : ce qui attendait est de nouveau à traiter."
                        : "Cette suite ne compte déjà plus.");
        return "redirect:" + LIST;
    }

    private static MarkRow row(TodayMark said, Map<String, String> names, Map<String, String> known) {
        String assignee = said.mark().assignee();
        return new MarkRow(
                said,
                said.cause().one(),
                said.uai() == null
                        ? null
                        : names.getOrDefault(said.uai().value(), said.uai().value()),
                assignee == null ? null : known.getOrDefault(assignee, assignee));
    }

    private static Mark mark(String what, String reason, String day, String person) {
        return switch (what) {
            case "plus-tard" -> new Mark(Mark.Kind.LATER, day(day), null, reason.strip());
            case "confier" -> Mark.assigned(person.strip());
            default -> Mark.done(reason);
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    /** Only to a list of ours: what else stands there came from elsewhere. */
    private static String back(String path) {
        return path.matches("/aujourdhui/[a-z0-9-]{1,40}(\\?[A-Za-z0-9_=&]{0,100})?") ? path : "/";
    }
}
