package fr.passerelle.console.hold.desk;

import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.console.hold.HoldReason;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what one answer would do to each of several questions, then gives it to those of which it was read. */
@ConsolePage
class BatchPage {

    private static final String HOW_MANY = "Cochez de 1 à " + Batch.MOST + " questions : rien n'a été changé.";

    private final Batch batch;
    private final Looks looks;
    private final OperatorSight sight;

    BatchPage(Batch batch, Looks looks, OperatorSight sight) {
        this.batch = batch;
        this.looks = looks;
        this.sight = sight;
    }

    /** Where whoever signs in again and gives up comes back to. */
    @GetMapping("/suspens/lot")
    String none() {
        return "redirect:/suspens";
    }

    @GetMapping("/suspens/lot/accepter")
    String toApprove(
            @RequestParam(required = false) @Nullable List<Long> n,
            Principal person,
            Model model,
            RedirectAttributes after) {
        return preview(n, true, person, model, after);
    }

    @GetMapping("/suspens/lot/refuser")
    String toRefuse(
            @RequestParam(required = false) @Nullable List<Long> n,
            Principal person,
            Model model,
            RedirectAttributes after) {
        return preview(n, false, person, model, after);
    }

    private String preview(
            @Nullable List<Long> n, boolean approval, Principal person, Model model, RedirectAttributes after) {
        if (n == null || n.isEmpty() || n.size() > Batch.MOST) {
            after.addFlashAttribute("refus", HOW_MANY);
            return "redirect:/suspens";
        }
        List<BatchRow> rows = batch.preview(new LinkedHashSet<>(n), approval, sight.of(person));
        looks.at(null, person, "suspens/lot", Map.of("rows", Integer.toString(rows.size())));
        model.addAttribute("section", "holds");
        model.addAttribute("approval", approval);
        model.addAttribute(
                "able", rows.stream().filter(row -> row.whyNot() == null).toList());
        model.addAttribute(
                "unable", rows.stream().filter(row -> row.whyNot() != null).toList());
        return "lot";
    }

    @PostMapping("/suspens/lot/accepter")
    String approve(
            @RequestParam(required = false) @Nullable List<String> q,
            @RequestParam(required = false) @Nullable String motif,
            Principal person,
            RedirectAttributes after) {
        return decide(q, motif, true, person, after);
    }

    @PostMapping("/suspens/lot/refuser")
    String refuse(
            @RequestParam(required = false) @Nullable List<String> q,
            @RequestParam(required = false) @Nullable String motif,
            Principal person,
            RedirectAttributes after) {
        return decide(q, motif, false, person, after);
    }

    private String decide(
            @Nullable List<String> q,
            @Nullable String motif,
            boolean approval,
            Principal person,
            RedirectAttributes after) {
        Map<Long, String> read = new LinkedHashMap<>();
        for (String one : q == null ? List.<String>of() : q) {
            if (one.matches("\\d{1,18}:\\w+")) {
                String[] parts = one.split(":");
                read.put(Long.valueOf(parts[0]), parts[1]);
            }
        }
        if (read.isEmpty() || read.size() > Batch.MOST || !HoldReason.isUsable(motif)) {
            after.addFlashAttribute("refus", HoldReason.isUsable(motif) ? HOW_MANY : HoldReason.TOO_LONG);
            return "redirect:/suspens";
        }
        List<BatchRow> rows = batch.decide(read, approval, person.getName(), HoldReason.of(motif), sight.of(person));
        HoldKind kind = null;
        int done = 0;
        List<BatchRow> undone = new ArrayList<>();
        for (BatchRow row : rows) {
            if (row.whyNot() != null) {
                undone.add(row);
            } else {
                done++;
                kind = row.card() == null ? kind : row.card().hold().kind();
            }
        }
        after.addFlashAttribute("decidees", done);
        after.addFlashAttribute("manquees", undone);
        return "redirect:/suspens" + (kind == null ? "" : "?motif=" + kind);
    }
}
