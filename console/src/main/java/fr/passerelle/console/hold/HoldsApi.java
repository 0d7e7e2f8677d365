package fr.passerelle.console.hold;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.console.hold.AnswerJson.Preview;
import fr.passerelle.console.hold.AnswerJson.TakenOn;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.report.PreviewJson;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a person, for programs. */
@OperatorApi
@RequestMapping("/api/v1/holds")
class HoldsApi {

    private final HoldView holds;
    private final HoldQuestions questions;
    private final HoldDecisions decisions;
    private final HoldTelling telling;
    private final ApiSchool schools;
    private final Looks looks;
    private final OperatorSight sight;

    HoldsApi(
            HoldView holds,
            HoldQuestions questions,
            HoldDecisions decisions,
            HoldTelling telling,
            ApiSchool schools,
            Looks looks,
            OperatorSight sight) {
        this.holds = holds;
        this.questions = questions;
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
     * @param preview what each answer would do; null when there is nothing left to decide
     * @param plan null when there is nothing left to decide, or when it is not about a file
     * @param takenOn what the decision was taken on; null when nobody decided, or when it was not kept
     */
    record HoldWithPlan(
            HoldJson hold,
            HoldAbout about,
            @Nullable Preview preview,
            @Nullable JsonNode plan,
            @Nullable TakenOn takenOn) {}

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
        Asked asked = questions.open(hold, scope).orElse(null);
        KeptEvidence kept = decisions.keptOf(hold).orElse(null);
        PlanPanel plan = asked == null ? null : asked.plan();
        if (plan != null || kept != null || json.who() != null || about.namesSomebody()) {
            looks.at(Uai.parse(hold.uai()).orElse(null), person, "api/holds", "hold", id);
        }
        return new HoldWithPlan(
                json,
                about,
                asked == null ? null : Preview.of(asked),
                plan == null ? null : PreviewJson.tree(plan.preview()),
                kept == null ? null : TakenOn.of(kept, questions.kept(kept.plan(), scope)));
    }

    private Hold find(long id, Principal person) {
        return holds.find(sight.of(person), id).orElseThrow(() -> new ApiProblem.UnknownHold(id));
    }
}
