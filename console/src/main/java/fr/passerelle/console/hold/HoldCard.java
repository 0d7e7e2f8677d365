package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.hold.HoldState;

/**
 * A hold and what it means for the school.
 *
 * @param school name of the school, or its UAI when it has none
 * @param meaning what happens while nobody has decided
 */
public record HoldCard(Hold hold, String school, String meaning) {

    static HoldCard of(Hold hold, String school) {
        return new HoldCard(
                hold,
                school,
                switch (hold.kind()) {
                    case LEAVING -> "Les départs ne sont pas appliqués, le reste de l'import l'est.";
                    case UPDATED -> "Les modifications ne sont pas appliquées, le reste de l'import l'est.";
                    case REATTRIBUTED ->
                        "Rien ne change pour les élèves déjà connus, et celui de l'export n'est pas importé ; le reste l'est.";
                    case REGRESSION ->
                        hold.withdrawnBy() == null
                                ? "Le résultat publié est conservé tant que personne n'a tranché."
                                : "Pix donne de nouveau comme obtenue une certification que " + hold.withdrawnBy()
                                        + " a retirée ; elle reste retirée tant que personne n'a tranché.";
                    case OTHER_PERSON -> "La certification reste à l'élève auquel elle était attribuée.";
                    case CANCELLED_SINCE -> "Le livret garde sa certification tant que personne n'a tranché.";
                    case UNLISTED -> "La certification compte comme obtenue tant que personne n'a tranché.";
                });
    }

    /** True when the decision is taken here; the others are only shown. */
    public boolean decidedHere() {
        return isDecidedHere(hold);
    }

    /** True for what an import held back, when its file is known, for what a livret may have to lose, and for what Pix gives again. */
    public static boolean isDecidedHere(Hold hold) {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, REATTRIBUTED -> hold.fileId() != null;
            case CANCELLED_SINCE, UNLISTED -> hold.personId() != null;
            case REGRESSION -> hold.withdrawnBy() != null && hold.personId() != null;
            case OTHER_PERSON -> false;
        };
    }

    /** True when what was said can be taken back: it then is asked again. */
    public static boolean canBeUndone(Hold hold) {
        return hold.kind() == HoldKind.REATTRIBUTED
                && hold.fileId() != null
                && hold.undoneBy() == null
                && (hold.state() == HoldState.APPROVED || hold.state() == HoldState.REFUSED);
    }

    public boolean undoable() {
        return canBeUndone(hold);
    }

    /** True when it is about what a livret holds, or might. */
    public static boolean isOfALivret(Hold hold) {
        return switch (hold.kind()) {
            case CANCELLED_SINCE, UNLISTED, REGRESSION -> true;
            case LEAVING, UPDATED, REATTRIBUTED, OTHER_PERSON -> false;
        };
    }

    public boolean isOpen() {
        return hold.state() == HoldState.OPEN;
    }

    /** What became of it. */
    public String outcome() {
        if (hold.undoneBy() != null) {
            return "repris par " + hold.undoneBy();
        }
        return hold.kind() == HoldKind.REATTRIBUTED ? ofIdentity() : ofOthers();
    }

    private String ofIdentity() {
        return switch (hold.state()) {
            case OPEN -> "en attente";
            case APPROVED -> "le même élève";
            case REFUSED -> "deux élèves";
            case SUPERSEDED -> "sans objet";
        };
    }

    private String ofOthers() {
        return switch (hold.state()) {
            case OPEN -> "en attente";
            case APPROVED -> isOfALivret(hold) ? ofALivret("retirée", "rétablie") : "accepté";
            case REFUSED -> isOfALivret(hold) ? ofALivret("gardée", "gardée retirée") : "refusé";
            case SUPERSEDED -> "sans objet";
        };
    }

    private String ofALivret(String obtained, String withdrawn) {
        return hold.kind() == HoldKind.REGRESSION ? withdrawn : obtained;
    }

    /** Who decided, or what made it pointless; empty while it is open. */
    public String by() {
        if (hold.state() == HoldState.SUPERSEDED) {
            return isOfALivret(hold) ? "un résultat plus récent" : "un export plus récent";
        }
        return hold.closedBy() == null ? "" : hold.closedBy();
    }

    public Tone tone() {
        return switch (hold.state()) {
            case OPEN -> Tone.WATCH;
            case APPROVED -> Tone.OK;
            case REFUSED -> isOfALivret(hold) || hold.kind() == HoldKind.REATTRIBUTED ? Tone.OK : Tone.ALERT;
            case SUPERSEDED -> Tone.IDLE;
        };
    }
}
