package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.UndoView;
import fr.passerelle.domain.certification.ResultDesk;
import fr.passerelle.domain.hold.Undoing;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.pupil.ImportDesk;
import org.springframework.stereotype.Component;

/** Whom a decision is taken to: the import's desk, the livret's, or that of results. */
@Component
public class HoldDecisions {

    private final ImportDesk imports;
    private final RecuperationDesk livrets;
    private final ResultDesk results;
    private final UndoView undoings;

    HoldDecisions(ImportDesk imports, RecuperationDesk livrets, ResultDesk results, UndoView undoings) {
        this.imports = imports;
        this.livrets = livrets;
        this.results = results;
        this.undoings = undoings;
    }

    /** Lets go what the hold keeps back, as {@link Decisions} says; false when the decision is no longer to be taken. */
    public boolean approve(Hold hold, String who) {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> imports.approve(hold.id(), who);
            case CANCELLED_SINCE, UNLISTED -> livrets.withdraw(hold.id(), who);
            case REGRESSION ->
                hold.withdrawnBy() == null ? results.approve(hold.id(), who) : livrets.restore(hold.id(), who);
            case OTHER_PERSON, CONTRADICTED, SET_ASIDE -> results.approve(hold.id(), who);
        };
    }

    /** Whether what was decided can be taken back, or why not. */
    public Undoing undoing(Hold hold) {
        return undoings.of(hold);
    }

    /** Takes back what was decided, and asks again; false when it cannot be, as {@link #undoing} says. */
    public boolean undo(Hold hold, String who) {
        return undoing(hold).isPossible()
                && switch (hold.kind()) {
                    case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> imports.undo(hold.id(), who);
                    case CANCELLED_SINCE, UNLISTED, REGRESSION, OTHER_PERSON, CONTRADICTED, SET_ASIDE ->
                        results.undo(hold.id(), who);
                };
    }

    /** Leaves the pupil base, the livret or the result as it is; false as for {@link #approve}. */
    public boolean refuse(Hold hold, String who) {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> imports.refuse(hold.id(), who);
            case CANCELLED_SINCE, UNLISTED -> livrets.keep(hold.id(), who);
            case REGRESSION ->
                hold.withdrawnBy() == null ? results.refuse(hold.id(), who) : livrets.keep(hold.id(), who);
            case OTHER_PERSON, CONTRADICTED, SET_ASIDE -> results.refuse(hold.id(), who);
        };
    }
}
