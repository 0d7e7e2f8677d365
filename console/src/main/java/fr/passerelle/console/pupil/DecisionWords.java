package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.domain.hold.HoldState;

/** What a decision was, in the words of whoever took it. */
final class DecisionWords {

    private DecisionWords() {}

    /** {@code c'est le même élève}; for a question that nobody answered, that it has no object any more. */
    static String of(Hold hold) {
        return switch (hold.state()) {
            case OPEN -> "la réponse est attendue";
            case SUPERSEDED -> "la question est sans objet";
            case APPROVED, REFUSED -> decided(hold, hold.state() == HoldState.APPROVED);
        };
    }

    private static String decided(Hold hold, boolean approved) {
        return switch (hold.kind()) {
            case LEAVING ->
                approved ? "les départs sont acceptés" : "les départs sont refusés, les élèves restent actifs";
            case UPDATED -> approved ? "les modifications sont acceptées" : "les modifications sont refusées";
            case ARRIVING -> approved ? "les arrivées sont acceptées" : "les arrivées sont refusées";
            case REATTRIBUTED -> approved ? "c’est le même élève" : "ce sont deux élèves";
            case OTHER_PERSON -> approved ? "le résultat est le sien" : "le résultat n’est pas donné";
            case CANCELLED_SINCE, UNLISTED ->
                approved ? "la certification n’est plus comptée" : "la certification est gardée";
            case SET_ASIDE -> approved ? "le résultat est redemandé" : "c’est vu";
            case REGRESSION, CONTRADICTED -> ofContradiction(hold, approved);
        };
    }

    private static String ofContradiction(Hold hold, boolean approved) {
        if (hold.isAskedOfPix()) {
            return approved ? "Pix est interrogé de nouveau" : "Pix est cru";
        }
        if (hold.isAgainstPix()) {
            return approved ? "le fichier est cru" : "Pix est cru";
        }
        return approved ? "Pix est cru" : "la certification reste comme elle était";
    }
}
