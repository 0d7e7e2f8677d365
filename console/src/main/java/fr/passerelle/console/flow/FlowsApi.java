package fr.passerelle.console.flow;

import fr.passerelle.console.flow.FlowsJson.FlowJson;
import fr.passerelle.console.flow.FlowsJson.PauseJson;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The flows as they run, and what is held up, for programs; who held up what is in the journal. */
@OperatorApi
class FlowsApi {

    private final Flows flows;
    private final Pausing pausing;
    private final ApiSchool schools;
    private final OperatorSight sight;

    FlowsApi(Flows flows, Pausing pausing, ApiSchool schools, OperatorSight sight) {
        this.flows = flows;
        this.pausing = pausing;
        this.schools = schools;
        this.sight = sight;
    }

    /** @param reason in the caller's words; kept, and read by others */
    record Reason(@Nullable String reason) {}

    @GetMapping("/api/v1/flows")
    FlowsJson flows(Principal person) {
        return new FlowsJson(
                flows.rows().stream().map(FlowJson::of).toList(),
                flows.schools(sight.of(person)).stream().map(PauseJson::of).toList());
    }

    @PostMapping(path = "/api/v1/flows/{flow}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    FlowsJson pause(@PathVariable String flow, @RequestBody Reason asked, Principal person) {
        done(pausing.pause(flow(flow), reason(asked), person.getName()));
        return flows(person);
    }

    @PostMapping("/api/v1/flows/{flow}/resume")
    FlowsJson resume(@PathVariable String flow, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        done(pausing.resume(flow(flow), person.getName()));
        return flows(person);
    }

    @PostMapping(path = "/api/v1/schools/{uai}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    FlowsJson pauseSchool(@PathVariable String uai, @RequestBody Reason asked, Principal person) {
        done(pausing.pause(school(uai, person), reason(asked), person.getName()));
        return flows(person);
    }

    @PostMapping("/api/v1/schools/{uai}/resume")
    FlowsJson resumeSchool(@PathVariable String uai, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        done(pausing.resume(school(uai, person), person.getName()));
        return flows(person);
    }

    private Uai school(String uai, Principal person) {
        return Objects.requireNonNull(schools.asked(uai, sight.of(person)));
    }

    private static Flow flow(String name) {
        return Pausing.flow(name)
                .orElseThrow(
                        () -> new ApiProblem.Malformed("Flux inconnu", "Aucun flux ne porte le nom " + name + "."));
    }

    private static String reason(Reason asked) {
        String reason = Objects.requireNonNullElse(asked.reason(), "");
        if (!Pausing.isUsable(reason)) {
            throw new ApiProblem.NoReason(Pausing.ASKED);
        }
        return reason;
    }

    private static void done(boolean changed) {
        if (!changed) {
            throw new ApiProblem.NoLongerSo(
                    "Pause déjà dans cet état", "C'est déjà en pause, ou ce ne l'est plus : rien n'a été changé.");
        }
    }
}
