package fr.passerelle.domain.intake;

/** Why something that lies in the intake is left there. The codes are stored; do not rename them. */
public enum LeftCause {
    LINK(
            "c'est un lien : Passerelle n'en suit aucun, où qu'il mène",
            "Déposez le fichier lui-même à la place du lien, puis enlevez le lien."),
    NOT_A_FILE(
            "ce n'est ni un fichier ni un dossier (tube, prise, périphérique) : l'ouvrir bloquerait le dépôt",
            "Enlevez-le, et demandez à qui écrit dans le dépôt d'où il vient."),
    IN_THE_WAY(
            "il porte le nom d'un dossier de Passerelle (done, refused, held) et en tient la place",
            "Enlevez-le ou donnez-lui un autre nom : Passerelle refait le dossier d'elle-même."),
    TOO_DEEP(
            "ce dossier est trop profond : rien de ce qu'il contient n'est pris",
            "Déposez ses fichiers dans le dossier de l'établissement, par exemple siecle/<UAI>/, puis enlevez-le."),
    UNREADABLE(
            "il ne se lit pas (droits, ou nom que le serveur ne sait pas rendre)",
            "Donnez à Passerelle le droit de le lire et de l'enlever, ou redéposez-le sous un nom simple ; elle réessaie d'elle-même."),
    NOT_REMOVABLE(
            "son contenu est pris, mais Passerelle n'a pas le droit de l'enlever du dépôt",
            "Donnez à Passerelle le droit d'écrire dans ce dossier, ou enlevez-le vous-même."),
    NOWHERE_TO_PUT(
            "il doit être mis de côté, et refused/ ne peut pas le recevoir (lien, dossier fermé, disque plein)",
            "Faites de refused/ un dossier ordinaire où Passerelle peut écrire ; elle réessaie d'elle-même."),
    TOO_LARGE(
            "il est trop volumineux pour être lu, et reste sur le serveur",
            "Déposez le zip plutôt que le XML, un fichier par établissement, ou relevez passerelle.intake.max-bytes."),
    FAILED(
            "une erreur de Passerelle empêche de le prendre",
            "Relevez l'heure et la cause dans le journal technique, prévenez l'équipe qui maintient."
                    + " Passerelle réessaie d'elle-même.");

    private final String sentence;
    private final String remedy;

    LeftCause(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** In French, without capital nor full stop: it follows the name of what is left. */
    public String sentence() {
        return sentence;
    }

    /** What a person does about it, in French, in whole sentences. */
    public String remedy() {
        return remedy;
    }
}
