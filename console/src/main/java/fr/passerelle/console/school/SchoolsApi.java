package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The console's figures for programs: schools and flows. No pupil is named here. */
@OperatorApi
@RequestMapping("/api/v1")
class SchoolsApi {

    private final SchoolCards cards;
    private final FlowView flows;
    private final HoldView holds;
    private final OperatorSight sight;
    private final Clock clock;

    SchoolsApi(SchoolCards cards, FlowView flows, HoldView holds, OperatorSight sight, Clock clock) {
        this.cards = cards;
        this.flows = flows;
        this.holds = holds;
        this.sight = sight;
        this.clock = clock;
    }

    /** Every school that the caller may see. */
    record Schools(List<SchoolJson> schools) {}

    /**
     * @param holds what waits for a person, over all flows
     */
    record Status(Instant asOf, List<FlowJson> flows, int holds) {}

    record FlowJson(Flow flow, String label, int waiting, int quarantined) {}

    /** Filtered and ordered as the list of the console, by the same words. */
    @GetMapping("/schools")
    Schools schools(@RequestParam MultiValueMap<String, String> address, Principal person) {
        return new Schools(SchoolsQuery.of(address).apply(cards.all(sight.of(person))).stream()
                .map(SchoolJson::of)
                .toList());
    }

    @GetMapping("/schools/{uai}")
    SchoolJson school(@PathVariable("uai") String text, Principal person) {
        Uai uai = Uai.parse(text).orElseThrow(ApiProblem.MalformedUai::new);
        return cards.find(sight.of(person), uai)
                .map(SchoolJson::of)
                .orElseThrow(() -> new ApiProblem.UnknownSchool(uai));
    }

    @GetMapping("/status")
    Status status(Principal person) {
        return new Status(
                clock.instant(),
                flows.counts().stream()
                        .map(count ->
                                new FlowJson(count.flow(), count.flow().label(), count.waiting(), count.quarantined()))
                        .toList(),
                holds.open(sight.of(person)).size());
    }
}
