package fr.passerelle.console.hold;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.console.pupil.PlanPanels;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.hold.Undoing;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.report.PreviewJson;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What waits for a person, for programs; a decision is sent as JSON, and written in the journal under the caller's
 * name.
 */
@OperatorApi
@RequestMapping("/api/v1/holds")
class HoldsApi {

    private final HoldView holds;
    private final ImportDesk imports;
    private final HoldDecisions decisions;
    private final ApiSchool schools;
    private final Looks looks;
    private final OperatorSight sight;

    HoldsApi(
            HoldView holds,
            ImportDesk imports,
            HoldDecisions decisions,
            ApiSchool schools,
            Looks looks,
            OperatorSight sight) {
        this.holds = holds;
        this.imports = imports;
        this.decisions = decisions;
        this.schools = schools;
        this.looks = looks;
        this.sight = sight;
    }

    /** Open holds, the oldest first. */
    record Holds(List<HoldJson> holds) {}

    /**
     * A hold; no pupil is named.
     *
     * @param file number of the file that raised it, or null
     * @param undoneAt when the decision was taken back, null while it counts
     * @param undoneBy who took it back, null while it counts
     * @param decidable whether it can be approved or refused here
     * @param undoable whether what was decided can be taken back
     * @param undoLeaves in French, what elsewhere stays as it is although the decision can be taken back; null when nothing does
     * @param whyNotUndone in French, why it cannot be and what to do instead; null when it can be, or when nobody decided
     */
    record HoldJson(
            long id,
            HoldKind kind,
            String label,
            String uai,
            @Nullable Long file,
            int pupils,
            @Nullable Integer active,
            Instant openedAt,
            HoldState state,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            boolean decidable,
            boolean undoable,
            @Nullable String undoLeaves,
            @Nullable String whyNotUndone) {

        static HoldJson of(Hold hold, Undoing undoing) {
            return new HoldJson(
                    hold.id(),
                    hold.kind(),
                    hold.kind().label(),
                    hold.uai(),
                    hold.fileId(),
                    hold.pupils(),
                    hold.active(),
                    hold.openedAt(),
                    hold.state(),
                    hold.closedAt(),
                    hold.closedBy(),
                    hold.undoneAt(),
                    hold.undoneBy(),
                    isDecidable(hold),
                    undoing.isPossible(),
                    undoing == Undoing.EXPORT_AT_PIX ? undoing.text() : null,
                    undoing.isPossible() || undoing == Undoing.NOTHING_DECIDED ? null : undoing.text());
        }
    }

    /**
     * A hold with what its file would change now.
     *
     * @param plan null when there is nothing left to decide, or when it is not about a file
     */
    record HoldWithPlan(HoldJson hold, @Nullable JsonNode plan) {}

    @GetMapping
    Holds open(@RequestParam(required = false) @Nullable String school, Principal person) {
        return new Holds(holds.open(schools.scope(school, sight.of(person))).stream()
                .map(this::json)
                .toList());
    }

    @GetMapping("/{id}")
    HoldWithPlan hold(@PathVariable long id, Principal person) {
        Hold hold = find(id, person);
        Long file = hold.fileId();
        if (file == null || !HoldCard.isOfAnImport(hold) || !isDecidable(hold)) {
            return new HoldWithPlan(json(hold), null);
        }
        looks.at(Uai.parse(hold.uai()).orElse(null), person, "api/holds", "hold", id);
        return new HoldWithPlan(json(hold), PreviewJson.tree(imports.previewOf(file, PlanPanels.MOST_PER_KIND)));
    }

    @PostMapping("/{id}/approve")
    HoldJson approve(@PathVariable long id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        return decided(id, decisions.approve(find(id, person), person.getName()), person);
    }

    @PostMapping("/{id}/refuse")
    HoldJson refuse(@PathVariable long id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        return decided(id, decisions.refuse(find(id, person), person.getName()), person);
    }

    @PostMapping("/{id}/undo")
    HoldJson undo(@PathVariable long id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        if (!decisions.undo(find(id, person), person.getName())) {
            throw new ApiProblem.NotToUndo(
                    id, decisions.undoing(find(id, person)).text());
        }
        return json(find(id, person));
    }

    private HoldJson decided(long id, boolean done, Principal person) {
        if (!done) {
            throw new ApiProblem.NotToDecide(id);
        }
        return json(find(id, person));
    }

    private HoldJson json(Hold hold) {
        return HoldJson.of(hold, decisions.undoing(hold));
    }

    private static boolean isDecidable(Hold hold) {
        return hold.state() == HoldState.OPEN && HoldCard.isDecidedHere(hold);
    }

    private Hold find(long id, Principal person) {
        return holds.find(sight.of(person), id).orElseThrow(() -> new ApiProblem.UnknownHold(id));
    }
}
