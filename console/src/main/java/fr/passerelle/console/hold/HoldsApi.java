package fr.passerelle.console.hold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.console.hold.HoldDecisions.By;
import fr.passerelle.console.hold.HoldQuestions.Asked;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.hold.DivisionLoss;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.report.PreviewJson;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What waits for a person, for programs; a decision is sent as JSON, and written in the journal under the caller's
 * name.
 */
@OperatorApi
@RequestMapping("/api/v1/holds")
class HoldsApi {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /**
     * What each answer would do.
     *
     * @param leaning what the evidence says at first sight, in French; null when the export would be refused as a whole
     * @param approve in French; null when there is nothing left to accept
     * @param refuse in French
     * @param harmless the answers that people give with one click
     * @param print changes when what would be done does: sent back with an answer, it makes sure of what was read
     */
    record Preview(
            @Nullable String leaning,
            @Nullable String approve,
            String refuse,
            List<String> harmless,
            List<DivisionLoss> departures,
            String print) {

        static Preview of(Asked asked) {
            return new Preview(
                    asked.leaning(),
                    asked.mayApprove() ? asked.question().approve() : null,
                    asked.question().refuse(),
                    Stream.of(true, false)
                            .filter(asked::isHarmless)
                            .map(approval -> approval ? "approve" : "refuse")
                            .toList(),
                    asked.losses(),
                    asked.print());
        }
    }

    /** What was known then: the counterpart of {@link Preview}, with the plan of that time and what was known of the certification. */
    record TakenOn(
            @Nullable String leaning,
            @Nullable String approve,
            String refuse,
            List<DivisionLoss> departures,
            List<KeptEvidence.Fact> certification,
            @Nullable JsonNode plan) {}

    /**
     * An answer, or that one is taken back.
     *
     * @param reason in the caller's words; null when none is given
     * @param print of what the caller read; null when it is not to be checked
     */
    record Answer(
            @Nullable String reason, @Nullable String print) {}

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
                kept == null ? null : takenOn(kept, scope));
    }

    private TakenOn takenOn(KeptEvidence kept, Scope scope) {
        PlanPanel plan = questions.kept(kept.plan(), scope);
        return new TakenOn(
                kept.leaning(),
                kept.approve(),
                kept.refuse(),
                kept.losses(),
                kept.told(),
                plan == null ? null : PreviewJson.tree(plan.preview()));
    }

    @PostMapping("/{id}/approve")
    HoldJson approve(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            Principal person) {
        NoForm.require(request);
        Hold hold = find(id, person);
        return decided(id, decisions.approve(hold, by(hold, answer(body, request), person)), person);
    }

    @PostMapping("/{id}/refuse")
    HoldJson refuse(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            Principal person) {
        NoForm.require(request);
        Hold hold = find(id, person);
        return decided(id, decisions.refuse(hold, by(hold, answer(body, request), person)), person);
    }

    @PostMapping("/{id}/undo")
    HoldJson undo(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            Principal person) {
        NoForm.require(request);
        if (!decisions.undo(find(id, person), person.getName(), reason(answer(body, request)))) {
            throw new ApiProblem.NotToUndo(
                    id, decisions.undoing(find(id, person)).text());
        }
        return telling.nameless(find(id, person));
    }

    /** Read once the type is known to be JSON; null when nothing was sent. */
    private static @Nullable Answer answer(@Nullable String body, HttpServletRequest request) {
        if (body == null || body.isBlank()) {
            return null;
        }
        try {
            return JSON.readValue(body, Answer.class);
        } catch (JsonProcessingException e) {
            throw new HttpMessageNotReadableException("answer", e, new ServletServerHttpRequest(request));
        }
    }

    private By by(Hold hold, @Nullable Answer answer, Principal person) {
        Asked asked = questions.open(hold, sight.of(person)).orElse(null);
        String read = answer == null ? null : answer.print();
        String reason = reason(answer);
        if (read != null && asked != null && !read.equals(asked.print())) {
            throw new ApiProblem.ChangedSince(hold.id());
        }
        return new By(person.getName(), reason, asked);
    }

    private static @Nullable String reason(@Nullable Answer answer) {
        String reason = answer == null ? null : answer.reason();
        if (!HoldReason.isUsable(reason)) {
            throw new ApiProblem.ReasonTooLong(HoldReason.TOO_LONG);
        }
        return HoldReason.of(reason);
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
