package fr.passerelle.domain.hold;

/** Whether what a person decided can be taken back, or why not and what can be done instead. */
public enum Undoing {
    POSSIBLE("La décision peut être reprise."),
    NOTHING_DECIDED("Aucune personne n'a décidé : il n'y a rien à reprendre."),
    TAKEN_BACK("La décision est déjà reprise."),
    DECIDED_SINCE("Une autre décision a été prise depuis au même sujet : reprenez d'abord la dernière."),
    ADMITTED_SINCE(
            "L'élève de l'export est entré dans la base, et a depuis un résultat, une session, une autre décision ou un autre"
                    + " établissement : rien de cela ne peut être repris d'un coup. Si c'est pourtant le même élève, faites corriger la base élèves de"
                    + " l'établissement, où il n'a qu'un INE, et désignez son élève à la page « Sans élève » pour ce qui arrive encore."),
    INE_TAKEN_SINCE(
            "L'INE que l'un de ces élèves portait avant est depuis celui d'un autre : il ne peut pas le reprendre. Reprenez d'abord la"
                    + " décision qui l'a donné à l'autre, ou faites corriger la base élèves, et importez un export plus récent."),
    PIX_SAID_SINCE("Pix a publié de nouveau un résultat depuis, et sa réponse fait foi : la décision n'a plus d'effet à"
            + " reprendre. Si ce résultat est à écarter, demandez à Pix de l'annuler : la question sera posée."),
    ASKED_OF_PIX(
            "Les résultats ont été redemandés à Pix, dont la réponse fait foi : la décision n'a rien changé d'elle-même"
                    + " qui puisse être repris. Si un fichier dit encore autre chose, déposez-le de nouveau : la question sera posée."),
    READ_AGAIN(
            "Le fichier a été relu, et ce qui en a été enregistré n'est pas repris d'un coup. Ce qui en reste écarté est"
                    + " demandé de nouveau ; un résultat à corriger l'est par un fichier plus récent, ou par Pix."),
    EXPORT_APPLIED(
            "L'export est appliqué, et les valeurs d'avant ne sont pas gardées. Déposez un export corrigé, plus récent :"
                    + " qui y figure de nouveau retrouve compte, certifications et livret, et sa fiche prend ce qu'il dit."),
    /** Possible here alone. */
    EXPORT_AT_PIX(
            "La décision se reprend ici ; Pix Orga a déjà importé l'export, ce qui ne s'annule pas, et le garde jusqu'à ce"
                    + " que le prochain lui soit envoyé."),
    EXPORT_FOLLOWED(
            "Un autre export a été appliqué depuis, ici ou dans un établissement concerné : revenir en arrière le déferait."
                    + " Déposez un export corrigé, plus récent : qui y figure de nouveau retrouve compte, certifications et livret, et"
                    + " sa fiche prend ce qu'il dit."),
    LIVRET_WRITTEN(
            "Le livret d'un de ces élèves a été écrit depuis, d'après l'export : la base ne revient pas en arrière sous lui."
                    + " Déposez un export corrigé, plus récent : qui y figure de nouveau retrouve compte, certifications et livret, et"
                    + " sa fiche prend ce qu'il dit."),
    NEWER_EXPORT("Un export plus récent a été appliqué depuis : c'est de lui que la question se pose, s'il y a lieu."
            + " Pour que l'ancien refus ne compte plus, il n'y a rien à faire."),
    NOT_KEPT(
            "La décision a été prise avant que la Passerelle garde ce qu'elle remplaçait : elle ne se reprend pas d'ici. Dès que"
                    + " Pix dit autre chose, la question est posée de nouveau.");

    private final String text;

    Undoing(String text) {
        this.text = text;
    }

    public boolean isPossible() {
        return this == POSSIBLE || this == EXPORT_AT_PIX;
    }

    /** For an operator, in French. */
    public String text() {
        return text;
    }
}
