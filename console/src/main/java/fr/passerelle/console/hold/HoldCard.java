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
                    case REATTRIBUTED -> "L'élève n'est pas importé, le reste de l'import l'est.";
                    case REGRESSION ->
                        hold.withdrawnBy() == null
                                ? "Le résultat publié est conservé tant que personne n'a tranché."
                                : "Pix donne de nouveau comme obtenue une certification que " + hold.withdrawnBy()
                                        + " a retirée ; elle reste retirée tant que personne n'a tranché.";
                    case OTHER_PERSON ->
                        "Le résultat n'est donné à personne, et aucune récupération ne le porte au livret.";
                    case SET_ASIDE -> setAside(hold);
                    case CONTRADICTED -> "Ce que Pix a dit depuis est conservé ; le fichier n'y change rien.";
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
            case OTHER_PERSON, SET_ASIDE, CONTRADICTED -> false;
        };
    }

    private static String setAside(Hold hold) {
        if (hold.fileId() != null) {
            return "Le fichier est retenu : plus de résultats y sont écartés que gardés. Son rapport dit lesquels.";
        }
        String sample = hold.details().get("sample");
        return "Ces résultats du flux de Pix sont écartés, les autres sont enregistrés. Code " + hold.subject() + ", à "
                + hold.details().getOrDefault("place", "une place inconnue")
                + (sample == null ? "." : ", " + sample + ".");
    }

    /** True when it is about what a livret holds, or might. */
    public static boolean isOfALivret(Hold hold) {
        return switch (hold.kind()) {
            case CANCELLED_SINCE, UNLISTED, REGRESSION -> true;
            case LEAVING, UPDATED, REATTRIBUTED, OTHER_PERSON, SET_ASIDE, CONTRADICTED -> false;
        };
    }

    public boolean isOpen() {
        return hold.state() == HoldState.OPEN;
    }

    /** What became of it. */
    public String outcome() {
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
            case REFUSED -> isOfALivret(hold) ? Tone.OK : Tone.ALERT;
            case SUPERSEDED -> Tone.IDLE;
        };
    }
}
