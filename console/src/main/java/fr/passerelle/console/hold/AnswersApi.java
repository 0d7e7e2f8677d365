package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.console.hold.AnswerJson.Answer;
import fr.passerelle.console.hold.HoldDecisions.By;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Decisions of programs: sent as JSON, and written in the journal under the caller's name. */
@OperatorApi
@RequestMapping("/api/v1/holds")
class AnswersApi {

    private final HoldView holds;
    private final HoldQuestions questions;
    private final HoldDecisions decisions;
    private final HoldTelling telling;
    private final OperatorSight sight;

    AnswersApi(
            HoldView holds,
            HoldQuestions questions,
            HoldDecisions decisions,
            HoldTelling telling,
            OperatorSight sight) {
        this.holds = holds;
        this.questions = questions;
        this.decisions = decisions;
        this.telling = telling;
        this.sight = sight;
    }

    @PostMapping("/{id}/approve")
    HoldJson approve(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            Principal person) {
        NoForm.require(request);
        Hold hold = find(id, person);
        return decided(id, decisions.approve(hold, by(hold, Answer.read(body, request), person)), person);
    }

    @PostMapping("/{id}/refuse")
    HoldJson refuse(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            Principal person) {
        NoForm.require(request);
        Hold hold = find(id, person);
        return decided(id, decisions.refuse(hold, by(hold, Answer.read(body, request), person)), person);
    }

    @PostMapping("/{id}/undo")
    HoldJson undo(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            Principal person) {
        NoForm.require(request);
        if (!decisions.undo(find(id, person), person.getName(), Answer.reason(Answer.read(body, request)))) {
            throw new ApiProblem.NotToUndo(
                    id, decisions.undoing(find(id, person)).text());
        }
        return telling.nameless(find(id, person));
    }

    private By by(Hold hold, @Nullable Answer answer, Principal person) {
        Asked asked = questions.open(hold, sight.of(person)).orElse(null);
        String read = answer == null ? null : answer.print();
        String reason = Answer.reason(answer);
        if (read != null && asked != null && !read.equals(asked.print())) {
            throw new ApiProblem.ChangedSince(hold.id());
        }
        return new By(person.getName(), reason, asked);
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
