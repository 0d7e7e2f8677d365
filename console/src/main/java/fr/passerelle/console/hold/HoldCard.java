package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldNamesView;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.hold.HoldState;
import org.jspecify.annotations.Nullable;

/**
 * A hold and what it means for the school.
 *
 * @param school name of the school, or its UAI when it has none
 * @param meaning what happens while nobody has decided
 * @param who the pupil it is about, by last and first name, and how many besides; null when it names nobody, or not here
 */
public record HoldCard(
        Hold hold, String school, String meaning, @Nullable String who) {

    private static final String ASKED = "redemandé à Pix";
    private static final String LEFT = "laissé en l'état";

    static HoldCard of(Hold hold, String school) {
        return of(hold, school, null);
    }

    /** @param named whom it names, null when nobody */
    public static HoldCard of(Hold hold, String school, HoldNamesView.@Nullable Named named) {
        return new HoldCard(
                hold,
                school,
                switch (hold.kind()) {
                    case LEAVING -> "Les départs ne sont pas appliqués, le reste de l'import l'est.";
                    case UPDATED -> "Les modifications ne sont pas appliquées, le reste de l'import l'est.";
                    case ARRIVING -> arriving(hold);
                    case REATTRIBUTED ->
                        "Rien ne change pour les élèves déjà connus, et celui de l'export n'est pas importé ; le reste l'est.";
                    case REGRESSION -> regression(hold);
                    case OTHER_PERSON ->
                        "Le résultat n'est donné à personne d'autre, et aucune récupération ne le porte au livret.";
                    case CANCELLED_SINCE -> "Le livret garde sa certification tant que personne n'a tranché.";
                    case UNLISTED -> "La certification compte comme obtenue tant que personne n'a tranché.";
                    case SET_ASIDE -> setAside(hold);
                    case CONTRADICTED ->
                        hold.isBetweenFiles()
                                ? "Le fichier lu le premier compte, mais aucune récupération ne porte ce résultat au livret."
                                : "Ce que Pix a dit depuis est conservé ; le fichier n'y change rien.";
                },
                named == null ? null : who(named));
    }

    private static String who(HoldNamesView.Named named) {
        String name = named.lastName() + " " + named.firstName();
        return switch (named.besides()) {
            case 0 -> name;
            case 1 -> name + " et un autre";
            default -> name + " et " + named.besides() + " autres";
        };
    }

    private static String regression(Hold hold) {
        if (hold.withdrawnBy() != null) {
            return "Pix donne de nouveau comme obtenue une certification que " + hold.withdrawnBy()
                    + " a retirée ; elle reste retirée tant que personne n'a tranché.";
        }
        return hold.isUnpublished()
                ? "Le résultat publié est conservé, mais aucune récupération ne le porte au livret tant que personne n'a tranché."
                : "La certification reste annulée, comme Pix l'a dit, tant que personne n'a tranché.";
    }

    private static String arriving(Hold hold) {
        return "Les élèves encore actifs ailleurs ("
                + hold.details().getOrDefault("from", "un autre établissement")
                + ") y restent et n'arrivent pas ici, le reste de l'import est appliqué.";
    }

    private static String setAside(Hold hold) {
        if (hold.fileId() != null) {
            return "Ces résultats du fichier sont écartés, les autres sont enregistrés.";
        }
        String sample = hold.details().get("sample");
        return "Ces résultats du flux de Pix sont écartés, les autres sont enregistrés. Code " + hold.subject() + ", à "
                + hold.details().getOrDefault("place", "une place inconnue")
                + (sample == null ? "." : ", " + sample + ".");
    }

    /** True when the decision is taken here; the others are only shown. */
    public boolean decidedHere() {
        return isDecidedHere(hold);
    }

    /** True unless it no longer says which file, or which pupil, it is about. */
    public static boolean isDecidedHere(Hold hold) {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> hold.fileId() != null;
            case CANCELLED_SINCE, UNLISTED, REGRESSION, OTHER_PERSON, CONTRADICTED -> hold.personId() != null;
            case SET_ASIDE -> true;
        };
    }

    /** True when it is about what an export would change. */
    public static boolean isOfAnImport(Hold hold) {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> true;
            case CANCELLED_SINCE, UNLISTED, REGRESSION, OTHER_PERSON, CONTRADICTED, SET_ASIDE -> false;
        };
    }

    /** True when it is about one certification. */
    public static boolean isOfACertification(Hold hold) {
        return switch (hold.kind()) {
            case CANCELLED_SINCE, UNLISTED, REGRESSION, OTHER_PERSON, CONTRADICTED -> true;
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED, SET_ASIDE -> false;
        };
    }

    public boolean isOpen() {
        return hold.state() == HoldState.OPEN;
    }

    /** What became of it, in the words of its two choices; a decision stays told as it was when it is taken back. */
    public String outcome() {
        return switch (hold.state()) {
            case OPEN -> "en attente";
            case APPROVED -> approved();
            case REFUSED -> refused();
            case SUPERSEDED -> hold.details().containsKey(Hold.SESSION) ? "tranché" : "sans objet";
        };
    }

    private String approved() {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING -> "accepté";
            case REATTRIBUTED -> hold.pupils() == 1 ? "le même élève" : "les mêmes élèves";
            case CANCELLED_SINCE, UNLISTED -> "retirée";
            case REGRESSION ->
                hold.withdrawnBy() != null ? "rétablie" : hold.isUnpublished() ? "remise en attente" : believed();
            case OTHER_PERSON -> "donné à l'élève";
            case CONTRADICTED -> believed();
            case SET_ASIDE -> hold.fileId() == null ? ASKED : "relu";
        };
    }

    private String believed() {
        return hold.isAskedOfPix() ? ASKED : "fichier cru";
    }

    private String refused() {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING -> "refusé";
            case REATTRIBUTED -> hold.pupils() == 1 ? "deux élèves" : "d'autres élèves";
            case CANCELLED_SINCE, UNLISTED -> "gardée";
            case REGRESSION ->
                hold.withdrawnBy() != null ? "gardée retirée" : hold.isUnpublished() ? "gardée publiée" : LEFT;
            case OTHER_PERSON, CONTRADICTED -> LEFT;
            case SET_ASIDE -> "vu";
        };
    }

    /** Who decided, or what made it pointless; empty while it is open. */
    public String by() {
        if (hold.details().containsKey(Hold.SESSION)) {
            return "la session " + hold.details().get(Hold.SESSION);
        }
        if (hold.state() == HoldState.SUPERSEDED) {
            return isOfAnImport(hold) ? "un export plus récent" : "un résultat plus récent";
        }
        return hold.closedBy() == null ? "" : hold.closedBy();
    }

    /** What {@link #by} made of the question, after its name; of one that no person has answered. */
    public String madeOfIt() {
        return hold.details().containsKey(Hold.SESSION)
                ? "l'a tranché, en disant qui a passé la certification"
                : "a rendu cette décision sans objet";
    }

    public Tone tone() {
        if (hold.undoneBy() != null) {
            return Tone.IDLE;
        }
        return switch (hold.state()) {
            case OPEN -> Tone.WATCH;
            case APPROVED -> Tone.OK;
            case REFUSED -> isOfAnImport(hold) && hold.kind() != HoldKind.REATTRIBUTED ? Tone.ALERT : Tone.OK;
            case SUPERSEDED -> Tone.IDLE;
        };
    }
}
