package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.LeftAlone;
import fr.passerelle.connectors.ledger.file.LeftAloneView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.file.LeftCause;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What lies in the intake and is not taken, for programs. */
@OperatorApi
@RequestMapping("/api/v1/left-alone")
class LeftAloneApi {

    private final LeftAloneView left;
    private final OperatorSight sight;

    LeftAloneApi(LeftAloneView left, OperatorSight sight) {
        this.left = left;
        this.sight = sight;
    }

    /** The oldest first. */
    record AllLeftAlone(List<LeftAloneJson> leftAlone) {}

    record LeftAloneJson(
            long id,
            String place,
            String path,
            LeftCause cause,
            String why,
            String remedy,
            Instant firstSeen,
            Instant lastSeen) {

        static LeftAloneJson of(LeftAlone one) {
            return new LeftAloneJson(
                    one.id(),
                    one.place(),
                    one.path(),
                    one.cause(),
                    one.cause().sentence(),
                    one.cause().remedy(),
                    one.firstSeen(),
                    one.lastSeen());
        }
    }

    @GetMapping
    AllLeftAlone leftAlone(Principal person) {
        return new AllLeftAlone(
                left.open(sight.of(person)).stream().map(LeftAloneJson::of).toList());
    }
}
