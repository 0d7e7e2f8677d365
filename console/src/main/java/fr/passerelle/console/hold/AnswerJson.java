package fr.passerelle.console.hold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.domain.hold.DivisionLoss;
import fr.passerelle.mappings.report.PreviewJson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;

/** What programs read before they answer, what they answer, and what an answer was given on. */
final class AnswerJson {

    private AnswerJson() {}

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
            @Nullable JsonNode plan) {

        /** @param plan of the export as it was, as the reader may see it; null of another question */
        static TakenOn of(KeptEvidence kept, @Nullable PlanPanel plan) {
            return new TakenOn(
                    kept.leaning(),
                    kept.approve(),
                    kept.refuse(),
                    kept.losses(),
                    kept.told(),
                    plan == null ? null : PreviewJson.tree(plan.preview()));
        }
    }

    /**
     * An answer, or that one is taken back.
     *
     * @param reason in the caller's words; null when none is given
     * @param print of what the caller read; null when it is not to be checked
     */
    record Answer(@Nullable String reason, @Nullable String print) {

        private static final ObjectMapper JSON = new ObjectMapper();

        /** Read once the type is known to be JSON; null when nothing was sent. */
        static @Nullable Answer read(@Nullable String body, HttpServletRequest request) {
            if (body == null || body.isBlank()) {
                return null;
            }
            try {
                return JSON.readValue(body, Answer.class);
            } catch (JsonProcessingException e) {
                throw new HttpMessageNotReadableException("answer", e, new ServletServerHttpRequest(request));
            }
        }

        /** Null when none is given. */
        static @Nullable String reason(@Nullable Answer answer) {
            String reason = answer == null ? null : answer.reason();
            if (!HoldReason.isUsable(reason)) {
                throw new ApiProblem.Malformed("Motif trop long", HoldReason.TOO_LONG);
            }
            return HoldReason.of(reason);
        }
    }
}
