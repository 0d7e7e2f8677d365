package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.pupil.ImportDesk;
import org.springframework.stereotype.Component;

/** Whom a decision is taken to: the import's desk, or the livret's. */
@Component
public class HoldDecisions {

    private final ImportDesk imports;
    private final RecuperationDesk livrets;

    HoldDecisions(ImportDesk imports, RecuperationDesk livrets) {
        this.imports = imports;
        this.livrets = livrets;
    }

    /**
     * Lets the import through, takes the certification out, or leaves a withdrawn one to Pix again; false when the
     * decision is no longer to be taken.
     */
    public boolean approve(Hold hold, String who) {
        if (hold.kind() == HoldKind.REGRESSION) {
            return livrets.restore(hold.id(), who);
        }
        return HoldCard.isOfALivret(hold) ? livrets.withdraw(hold.id(), who) : imports.approve(hold.id(), who);
    }

    /** Takes back who somebody was said to be; false when that no longer counts, or for a hold of another kind. */
    public boolean undo(Hold hold, String who) {
        return HoldCard.canBeUndone(hold) && imports.undo(hold.id(), who);
    }

    /** Leaves the pupil base, or the livret, as it is; false as for {@link #approve}. */
    public boolean refuse(Hold hold, String who) {
        return HoldCard.isOfALivret(hold) ? livrets.keep(hold.id(), who) : imports.refuse(hold.id(), who);
    }
}
