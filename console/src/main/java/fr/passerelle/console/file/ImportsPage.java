package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.SchoolFilesView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Paged;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Flow;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every file that a school ever gave, with what became of it and who decided. */
@ConsolePage
class ImportsPage {

    private static final int PAGE = 20;

    private final SchoolFilesView files;
    private final ImportRow.Maker rows;
    private final SchoolFrame frame;
    private final OperatorSight sight;

    ImportsPage(SchoolFilesView files, ImportRow.Maker rows, SchoolFrame frame, OperatorSight sight) {
        this.files = files;
        this.rows = rows;
        this.frame = frame;
        this.sight = sight;
    }

    /** @param flux name of the flow whose files are shown; all for anything else */
    @GetMapping("/etablissements/{uai}/imports")
    String imports(
            @PathVariable("uai") String text,
            @RequestParam(defaultValue = "") String flux,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        School school = frame.open(text, SchoolTab.IMPORTS, person, model);
        Scope scope = sight.of(person);
        Map<Flow, Integer> counts = files.counts(scope, school.uai());
        List<Flow> flows = Stream.of(Flow.values()).filter(counts::containsKey).toList();
        Flow asked = flows.stream()
                .filter(flow -> flow.name().equals(flux))
                .findFirst()
                .orElse(null);
        int total = total(counts, asked);
        int last = Math.max(1, (total + PAGE - 1) / PAGE);
        int number = Math.min(Math.max(1, page), last);
        model.addAttribute("flows", flows);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "imports",
                new Paged<>(
                        rows.of(files.of(scope, school.uai(), asked, (number - 1) * PAGE, PAGE)), number, last, total));
        return "imports";
    }

    private static int total(Map<Flow, Integer> counts, @Nullable Flow asked) {
        return asked == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(asked, 0);
    }
}
