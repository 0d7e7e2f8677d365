package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.hold.HoldState;

/** Says what of a decision can be taken back, and exactly what that does. */
final class TakingBack {

    private static final String NOT_KEPT =
            " ne change pas pour autant, et n'est plus gardée d'office. Si elle n'a été écrite au livret que depuis ce choix, elle le"
                    + " quitte pour son historique, et la récupération y porte la précédente si elle compte toujours ; si elle y était"
                    + " déjà, elle y reste.";

    private TakingBack() {}

    /** What can be taken back of the two choices, for whoever has not chosen yet. */
    static String later(Hold hold) {
        if (hold.isAskedOfPix()) {
            return "Redemander à Pix ne change rien de soi-même ; l'autre choix se reprend, sur cette page.";
        }
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING ->
                "Elle se reprend, sur cette page, tant qu'aucun autre export n'est appliqué, et qu'aucun livret n'est écrit d'après"
                        + " celui-ci ; ce que Pix Orga en a importé, il le garde jusqu'au prochain envoi.";
            case SET_ASIDE -> "Ce qui est relu l'est pour de bon ; l'autre choix se reprend, sur cette page.";
            case REATTRIBUTED, REGRESSION, OTHER_PERSON, CANCELLED_SINCE, UNLISTED, CONTRADICTED ->
                "Elle se reprend, sur cette page.";
        };
    }

    private static String before(Hold hold) {
        return switch (hold.kind()) {
                    case LEAVING ->
                        "Les élèves que l'acceptation a désactivés sont de nouveau actifs, sauf qui est dans un autre établissement"
                                + " depuis.";
                    case UPDATED ->
                        "Les fiches que l'acceptation a modifiées reprennent leurs valeurs d'avant, INE compris.";
                    default ->
                        "Les élèves arrivés par l'acceptation sont de nouveau actifs dans l'établissement qui les avait, et ne le sont"
                                + " plus ici.";
                }
                + " Ce qui attend encore d'être envoyé à Pix Orga ne l'est pas.";
    }

    private static String toPix(String number) {
        return number
                + " vaut de nouveau ce que Pix en a dit, et quitte le livret où la décision l'a fait entrer ; ce qu'il tenait"
                + " avant y revient.";
    }

    /** What is done when a decision is taken back. */
    static String effect(Hold hold) {
        boolean approved = hold.state() == HoldState.APPROVED;
        String number = "La certification n°" + PageFrench.NBSP + hold.subject();
        String effect = switch (hold.kind()) {
            case REATTRIBUTED ->
                approved
                        ? "Ce qu'elle a changé revient comme avant (INE, date de naissance, noms), et un élève arrivé par elle"
                                + " retrouve son établissement."
                        : "Un élève entré dans la base par elle n'y est plus, et son INE désigne de nouveau qui l'avait porté.";
            case LEAVING, UPDATED, ARRIVING ->
                approved ? before(hold) : "Le refus ne compte plus ; la base des élèves ne change pas pour autant.";
            case CANCELLED_SINCE, UNLISTED ->
                approved
                        ? number
                                + " vaut de nouveau ce qu'elle valait, et revient au livret si elle y était, sauf si une"
                                + " plus récente y est depuis."
                        : number + " n'est plus gardée d'office.";
            case REGRESSION ->
                approved
                        ? hold.isAgainstPix()
                                ? toPix(number)
                                : number + " vaut de nouveau ce qu'elle valait avant la décision."
                        : number
                                + (hold.isKeptOutOfLivrets()
                                        ? NOT_KEPT
                                        : " ne change pas pour autant : ce choix ne compte plus.");
            case OTHER_PERSON ->
                approved
                        ? number + " revient à l'élève qui l'avait, ou à personne, et les livrets avec elle."
                        : number + NOT_KEPT;
            case CONTRADICTED ->
                hold.isBetweenFiles()
                        ? FileOrFile.takenBack(number, approved, NOT_KEPT)
                        : approved
                                ? toPix(number)
                                : number + " ne change pas pour autant : la parole de Pix ne compte plus d'office.";
            case SET_ASIDE -> "Ces résultats ne sont plus comptés comme vus.";
        };
        return effect
                + " La question est posée de nouveau. Ce qui avait été décidé reste écrit, avec votre nom à côté.";
    }
}
