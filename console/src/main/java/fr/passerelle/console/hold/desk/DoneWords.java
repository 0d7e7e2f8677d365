package fr.passerelle.console.hold.desk;

import fr.passerelle.connectors.ledger.hold.Hold;

/** What is said of a decision that was just taken. */
final class DoneWords {

    private DoneWords() {}

    /** Of one that was accepted. */
    static String approved(Hold hold) {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING -> "Accepté : l'export est appliqué dans un instant.";
            case REATTRIBUTED ->
                "C'est noté : " + (hold.pupils() == 1 ? "c'est le même élève" : "ce sont les mêmes élèves")
                        + ", et l'export est appliqué dans un instant.";
            case CANCELLED_SINCE, UNLISTED -> "C'est fait : cette certification ne compte plus comme obtenue.";
            case REGRESSION ->
                hold.withdrawnBy() == null && hold.isUnpublished()
                        ? "C'est fait : la certification est en attente de résultat."
                        : hold.isAgainstPix()
                                ? believed(hold)
                                : "C'est fait : les résultats sont redemandés à Pix, et iront au livret à la prochaine"
                                        + " récupération.";
            case OTHER_PERSON -> "C'est fait : le résultat est celui de cet élève.";
            case CONTRADICTED -> believed(hold);
            case SET_ASIDE ->
                hold.fileId() == null
                        ? "C'est fait : les résultats sont redemandés à Pix."
                        : "C'est fait : le fichier est relu dans un instant.";
        };
    }

    /** Of one that was refused. */
    static String refused(Hold hold) {
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING -> "Refusé : la base des élèves reste comme elle est.";
            case REATTRIBUTED ->
                hold.pupils() == 1
                        ? "C'est noté : ce sont deux élèves. Rien ne change pour celui qui est connu."
                        : "C'est noté : ce sont d'autres élèves. Rien ne change pour ceux qui sont connus.";
            case CANCELLED_SINCE, UNLISTED -> "C'est fait : la certification est gardée.";
            case REGRESSION ->
                hold.withdrawnBy() == null
                        ? "C'est fait : la certification reste comme elle était."
                        : "C'est fait : la certification reste retirée.";
            case OTHER_PERSON, CONTRADICTED -> "C'est fait : rien n'est changé.";
            case SET_ASIDE -> "C'est noté : ces résultats restent écartés.";
        };
    }

    private static String believed(Hold hold) {
        return hold.isAskedOfPix()
                ? "C'est fait : les résultats sont redemandés à Pix."
                : "C'est fait : la certification compte comme le fichier la donne.";
    }
}
