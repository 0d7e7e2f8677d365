package fr.passerelle.console.work;

import fr.passerelle.connectors.ledger.work.QuarantineView.Asked;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.console.work.QuarantineJson.CauseJson;
import fr.passerelle.console.work.QuarantineJson.ReplayJson;
import fr.passerelle.console.work.QuarantineJson.SheetJson;
import fr.passerelle.domain.school.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is in quarantine and what becomes of it, for programs; what is done is in the journal, as what is looked at unmasked. */
@OperatorApi
@RequestMapping("/api/v1/quarantine")
class QuarantineApi {

    private static final int OF_EACH_CAUSE = 500;
    private static final int MOST_BEHIND = 500;

    private final Quarantine quarantine;
    private final ReplaysApi replays;
    private final ApiSchool schools;
    private final OperatorSight sight;

    QuarantineApi(Quarantine quarantine, ReplaysApi replays, ApiSchool schools, OperatorSight sight) {
        this.quarantine = quarantine;
        this.replays = replays;
        this.schools = schools;
        this.sight = sight;
    }

    /** @param reason in the caller's words; kept, and read by others */
    record Reason(@Nullable String reason) {}

    @GetMapping
    QuarantineJson quarantine(@RequestParam(required = false) @Nullable String school, Principal person) {
        Scope scope = sight.of(person);
        Asked asked = new Asked(null, schools.asked(school, scope));
        return new QuarantineJson(
                quarantine.groups(scope, asked, OF_EACH_CAUSE).stream()
                        .map(CauseJson::of)
                        .toList(),
                quarantine.lastReplays(scope));
    }

    @GetMapping("/{id}")
    SheetJson work(@PathVariable long id, Principal person) {
        return SheetJson.of(
                quarantine.find(sight.of(person), id, MOST_BEHIND).orElseThrow(() -> ReplaysApi.unknown(id)));
    }

    @PostMapping("/{id}/content")
    SheetJson content(@PathVariable long id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        return SheetJson.of(quarantine
                .open(sight.of(person), id, MOST_BEHIND, person, "api/quarantine")
                .orElseThrow(() -> ReplaysApi.unknown(id)));
    }

    @PostMapping("/{id}/replay")
    ReplayJson replay(@PathVariable long id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        require(id, person);
        return replays.replay(new ReplaysApi.Order(null, List.of(id), 1), person);
    }

    @PostMapping(path = "/{id}/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    SheetJson discard(@PathVariable long id, @RequestBody Reason asked, Principal person) {
        require(id, person);
        String reason = Objects.requireNonNullElse(asked.reason(), "");
        if (!DiscardReason.isUsable(reason)) {
            throw new ApiProblem.NoReason(DiscardReason.ASKED);
        }
        if (!quarantine.discard(sight.of(person), id, person, reason)) {
            throw ReplaysApi.notThere();
        }
        return work(id, person);
    }

    private void require(long id, Principal person) {
        if (!quarantine.isKnown(sight.of(person), id)) {
            throw ReplaysApi.unknown(id);
        }
    }
}
