package fr.passerelle.console.livret;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.connectors.ledger.livret.RecuperationRunView;
import fr.passerelle.connectors.ledger.livret.RunTelling;
import fr.passerelle.connectors.ledger.livret.ToldRun;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.School;
import fr.passerelle.mappings.lsu.SummaryJson;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every Récupération of a school, for programs; it names no pupil. */
@OperatorApi
@RequestMapping("/api/v1/schools")
class RecuperationRunsApi {

    private final ApiLivretSchools concerned;
    private final RecuperationRunView runs;
    private final OperatorSight sight;

    RecuperationRunsApi(ApiLivretSchools concerned, RecuperationRunView runs, OperatorSight sight) {
        this.concerned = concerned;
        this.runs = runs;
        this.sight = sight;
    }

    /** The last first. */
    record Runs(List<RunJson> runs) {}

    /**
     * A run.
     *
     * @param tellings when it said so and why, the first first
     * @param summary as the last run's is told
     */
    record RunJson(long id, List<RunTelling> tellings, JsonNode summary) {

        static RunJson of(School school, ToldRun told) {
            return new RunJson(told.run().id(), told.tellings(), SummaryJson.tree(Summaries.of(school, told.run())));
        }
    }

    @GetMapping("/{uai}/recuperation/runs")
    Runs runs(@PathVariable("uai") String text, Principal person) {
        School school = concerned.of(text, person);
        return new Runs(runs.of(sight.of(person), school.uai()).stream()
                .map(told -> RunJson.of(school, told))
                .toList());
    }
}
