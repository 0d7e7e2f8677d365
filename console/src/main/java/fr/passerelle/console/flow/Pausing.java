package fr.passerelle.console.flow;

import fr.passerelle.connectors.ledger.flow.PauseLedger;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds up a flow or a school in an operator's name, and lets it go on. */
@Component
class Pausing {

    static final String ASKED =
            "Indiquez le motif de la pause, en 200 caractères au plus, sans nom d’élève : il est conservé au journal.";

    private static final int MOST = 200;

    private final PauseLedger pauses;
    private final SchoolSheetView schools;

    Pausing(PauseLedger pauses, SchoolSheetView schools) {
        this.pauses = pauses;
        this.schools = schools;
    }

    /** Who reads it later must find something there. */
    static boolean isUsable(String reason) {
        return !reason.isBlank()
                && reason.strip().length() <= MOST
                && reason.chars().noneMatch(Character::isISOControl);
    }

    /** The flow that an address calls so; empty when none is. */
    static Optional<Flow> flow(String name) {
        return Arrays.stream(Flow.values())
                .filter(flow -> flow.name().equals(name))
                .findFirst();
    }

    /** The school of that number that somebody sees; empty when there is none. */
    Optional<Uai> school(String text, Scope scope) {
        return Uai.parse(text.strip()).filter(uai -> schools.find(scope, uai).isPresent());
    }

    /** False when it is held up already. */
    boolean pause(Flow flow, String reason, String who) {
        return pauses.pause(flow, reason.strip(), who);
    }

    /** False when it is held up already. */
    boolean pause(Uai school, String reason, String who) {
        return pauses.pause(school, reason.strip(), who);
    }

    /** False when it was not held up. */
    boolean resume(Flow flow, String who) {
        return pauses.resume(flow, who);
    }

    /** False when it was not held up. */
    boolean resume(Uai school, String who) {
        return pauses.resume(school, who);
    }
}
