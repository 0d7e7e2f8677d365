package fr.passerelle.console.hold;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.console.pupil.SeenPlans;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.report.PreviewJson;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
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
    private final SeenPlans plans;
    private final HoldDecisions decisions;
    private final HoldTelling telling;
    private final ApiSchool schools;
    private final Looks looks;
    private final OperatorSight sight;

    HoldsApi(
            HoldView holds,
            SeenPlans plans,
            HoldDecisions decisions,
            HoldTelling telling,
            ApiSchool schools,
            Looks looks,
            OperatorSight sight) {
        this.holds = holds;
        this.plans = plans;
        this.decisions = decisions;
        this.telling = telling;
        this.schools = schools;
        this.looks = looks;
        this.sight = sight;
    }

    /** Open holds, the oldest first. */
    record Holds(List<HoldJson> holds) {}

    /**
     * A hold with what its file would change now.
     *
     * @param about whom and what it is about
     * @param plan null when there is nothing left to decide, or when it is not about a file
     */
    record HoldWithPlan(
            HoldJson hold, HoldAbout about, @Nullable JsonNode plan) {}

    @GetMapping
    Holds open(@RequestParam(required = false) @Nullable String school, Principal person) {
        Scope scope = schools.scope(school, sight.of(person));
        List<HoldJson> open = telling.all(holds.open(scope), scope);
        long named = open.stream().filter(hold -> hold.who() != null).count();
        if (named > 0) {
            looks.at(null, person, "api/holds", Map.of("rows", Long.toString(named)));
        }
        return new Holds(open);
    }

    @GetMapping("/{id}")
    HoldWithPlan hold(@PathVariable long id, Principal person) {
        Hold hold = find(id, person);
        Scope scope = sight.of(person);
        HoldJson json = telling.all(List.of(hold), scope).get(0);
        HoldAbout about = telling.about(hold, scope);
        Long file = hold.fileId();
        boolean planned = file != null && HoldCard.isOfAnImport(hold) && HoldJson.isDecidable(hold);
        if (planned || json.who() != null || about.namesSomebody()) {
            looks.at(Uai.parse(hold.uai()).orElse(null), person, "api/holds", "hold", id);
        }
        return new HoldWithPlan(json, about, planned ? PreviewJson.tree(plans.ofFile(file, scope)) : null);
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
        return telling.nameless(find(id, person));
    }

    private HoldJson decided(long id, boolean done, Principal person) {
        if (!done) {
            throw new ApiProblem.NotToDecide(id);
        }
        return telling.nameless(find(id, person));
    }

    private Hold find(long id, Principal person) {
        return holds.find(sight.of(person), id).orElseThrow(() -> new ApiProblem.UnknownHold(id));
    }
}
