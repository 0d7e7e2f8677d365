package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.console.web.PageFrench;
import org.jspecify.annotations.Nullable;

/** Says beforehand exactly what each answer does when it is asked who somebody is. */
final class IdentityDecisions {

    private final PageFrench french;

    IdentityDecisions(PageFrench french) {
        this.french = french;
    }

    /** What it does to say that they are the same; null when nobody may say so. */
    @Nullable
    String same(Hold hold, @Nullable DoubtPanel doubt) {
        if (doubt == null || !doubt.maySaySame()) {
            return null;
        }
        String fiche = "fiche prend ce que dit l'export, dans tous ses établissements pour la date de naissance. ";
        String kept = hold.pupils() == 1
                ? "Son compte, ses certifications et son livret restent les siens, et sa " + fiche
                        + "L'ancien INE continue de le trouver."
                : "Chacun garde son compte, ses certifications et son livret ; "
                        + (doubt.isExchange()
                                ? "seuls leurs INE sont échangés."
                                : "sa " + fiche + "L'ancien INE de chacun continue de le trouver.");
        return kept + others(doubt) + leaving(doubt) + " La décision peut être reprise." + Decisions.THEN_PIX;
    }

    /** What it does to say that they are others. */
    String two(Hold hold, @Nullable DoubtPanel doubt) {
        int entering = doubt == null ? 0 : doubt.entering();
        return doubt == null || entering == 0 ? stayOut(hold) : enter(hold, doubt);
    }

    private static String leaving(DoubtPanel doubt) {
        return doubt.someLeave()
                ? " Qui portait l'INE et n'est plus dans l'export quitte l'établissement, et garde ce qu'il a."
                : "";
    }

    /** Their INEs are exchanged: to answer one question is to answer the others. */
    private String others(DoubtPanel doubt) {
        if (doubt.together().isEmpty()) {
            return "";
        }
        return " " + french.count(doubt.together().size(), "autre question reçoit", "autres questions reçoivent")
                + " du même coup la même réponse, et les INE sont échangés : le nouvel INE de chacun est celui que l'autre quitte.";
    }

    private static String stayOut(Hold hold) {
        return (hold.pupils() == 1 ? "Celui de l'export reste" : "Ceux de l'export restent")
                + " en dehors de la base tant que la base élèves de l'établissement n'est pas corrigée. Rien ne change pour les élèves déjà connus, et aucun"
                + " export qui les confondrait n'est envoyé à Pix Orga. La décision peut être reprise.";
    }

    /** Nobody bears the INE any more, or who does has left: SIECLE has been corrected, or gives it to another. */
    private String enter(Hold hold, DoubtPanel doubt) {
        int entering = doubt.entering();
        return french.count(entering, "élève de l'export entre", "élèves de l'export entrent")
                + " dans la base, à part, avec son INE, que personne d'autre ne porte plus dans un établissement"
                + (entering < hold.pupils()
                        ? " ; les autres restent en dehors tant que la base élèves de l'établissement n'est pas corrigée"
                        : "")
                + ". Cet INE ne désigne plus l'élève déjà connu, qui garde son compte, ses certifications et son livret. Si Pix"
                + " Orga l'a connu sous cet INE dans le même établissement, faites-y d'abord dissocier son compte."
                + leaving(doubt)
                + " La décision"
                + " peut être reprise tant que rien n'est arrivé au nouveau."
                + Decisions.THEN_PIX;
    }
}
