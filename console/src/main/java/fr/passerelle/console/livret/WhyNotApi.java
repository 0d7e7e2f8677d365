package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.ChainView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.Downloads;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.School;
import fr.passerelle.mappings.lsu.WhyNotCsv;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Why pupils of 3e hold no certification, for programs: counts that name nobody, and a list that leaves a trace. */
@OperatorApi
@RequestMapping("/api/v1/schools")
class WhyNotApi {

    private final ChainView chains;
    private final ApiLivretSchools concerned;
    private final Looks looks;
    private final OperatorSight sight;
    private final Clock clock;

    WhyNotApi(ChainView chains, ApiLivretSchools concerned, Looks looks, OperatorSight sight, Clock clock) {
        this.chains = chains;
        this.concerned = concerned;
        this.looks = looks;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/{uai}/why-not")
    WhyNotJson json(@PathVariable("uai") String text, Principal person) {
        School school = concerned.of(text, person);
        return WhyNotJson.of(school, clock.instant(), chains.of(sight.of(person), school.uai()));
    }

    @GetMapping("/{uai}/why-not.csv")
    ResponseEntity<byte[]> csv(@PathVariable("uai") String text, Principal person) {
        School school = concerned.of(text, person);
        looks.at(school.uai(), person, "api/why-not", Map.of());
        return Downloads.csv(
                "sans-certification-" + school.uai() + ".csv",
                WhyNotCsv.write(chains.of(sight.of(person), school.uai())));
    }
}
