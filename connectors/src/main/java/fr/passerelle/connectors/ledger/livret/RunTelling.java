package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.domain.work.WorkCause;
import java.time.Instant;
import java.util.List;

/**
 * One time that a run of the Récupération said what it said.
 *
 * @param causes why it was asked for; none when that was not kept yet
 */
public record RunTelling(Instant at, List<WorkCause> causes) {

    public RunTelling {
        causes = List.copyOf(causes);
    }

    /** For an operator, in French. */
    public String why() {
        return WorkCause.sentence(causes);
    }
}
