package fr.passerelle.console.work;

import fr.passerelle.connectors.ledger.work.ReplayView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.console.work.QuarantineJson.ReplayJson;
import fr.passerelle.console.work.QuarantineJson.WorkJson;
import fr.passerelle.domain.school.Scope;
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

/** Has work of the quarantine done again, and tells how far that has come, for programs. */
@OperatorApi
@RequestMapping("/api/v1/quarantine/replays")
class ReplaysApi {

    private static final int USUAL = 100;

    private final Quarantine quarantine;
    private final OperatorSight sight;

    ReplaysApi(Quarantine quarantine, OperatorSight sight) {
        this.quarantine = quarantine;
        this.sight = sight;
    }

    /**
     * What is to be replayed.
     *
     * @param cause key of a cause; null when works are given
     * @param works their numbers; null for all of the cause
     * @param limit how many at most, the oldest; null for a hundred
     */
    record Order(
            @Nullable String cause,
            @Nullable List<Long> works,
            @Nullable Integer limit) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ReplayJson replay(@RequestBody Order order, Principal person) {
        int limit = Objects.requireNonNullElse(order.limit(), USUAL);
        if (order.cause() == null && (order.works() == null || order.works().isEmpty())) {
            throw new ApiProblem.Malformed(
                    "Relance à corriger", "Dites la cause (« cause »), ou les traitements (« works »).");
        }
        if (limit < 1 || limit > ReplayView.MOST) {
            throw new ApiProblem.Malformed("Relance à corriger", "« limit » va de 1 à " + ReplayView.MOST + ".");
        }
        return quarantine
                .replay(sight.of(person), order.cause(), order.works(), limit, person)
                .map(number -> progress(number, person))
                .orElseThrow(ReplaysApi::notThere);
    }

    @GetMapping("/{id}")
    ReplayJson progress(@PathVariable long id, Principal person) {
        Scope scope = sight.of(person);
        return quarantine
                .replay(scope, id)
                .map(replay -> new ReplayJson(
                        replay,
                        replay.open(),
                        quarantine.failedAgain(scope, id).stream()
                                .map(WorkJson::of)
                                .toList()))
                .orElseThrow(() -> unknown(id));
    }

    /** What was asked for has left quarantine. */
    static ApiProblem notThere() {
        return new ApiProblem.NoLongerSo(
                "Plus rien en quarantaine",
                "Ce qui était demandé n'est plus en quarantaine, relancé ou abandonné entre-temps : rien n'a été changé.");
    }

    /** Neither work nor a demand has that number, as far as the caller may see. */
    static ApiProblem unknown(long id) {
        return new ApiProblem.UnknownNumber("Aucun traitement ni aucune relance", id);
    }
}
