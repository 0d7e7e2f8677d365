package fr.passerelle.domain.file;

/** Why something that lies in the intake is left there. The codes are stored; do not rename them. */
public enum LeftCause {
    LINK(
            "c'est un lien : Passerelle n'en suit aucun, où qu'il mène",
            "Déposez le fichier lui-même à la place du lien, puis enlevez le lien."),
    NOT_A_FILE(
            "ce n'est ni un fichier ni un dossier (tube, prise, périphérique) : l'ouvrir bloquerait le dépôt",
            "Enlevez-le, et demandez à qui écrit dans le dépôt d'où il vient."),
    IN_THE_WAY(
            "il porte le nom d'un dossier de Passerelle (" + String.join(", ", IntakeFolder.OUTCOMES)
                    + ") et en tient la place",
            "Enlevez-le ou donnez-lui un autre nom : Passerelle refait le dossier d'elle-même."),
    TOO_DEEP(
            "ce dossier est trop profond : rien de ce qu'il contient n'est pris",
            "Déposez ses fichiers dans le dossier de l'établissement, par exemple " + IntakeFolder.SIECLE.where()
                    + ", puis enlevez-le."),
    TOO_MANY(
            "il s'y trouve trop d'entrées : celles qui dépassent la limite ne sont pas encore regardées",
            "Enlevez ce qui n'a pas à s'y trouver, et demandez à qui écrit dans le dépôt d'où cela vient."
                    + " Ce qui est en vue est pris, et la suite vient en vue à mesure."),
    UNREADABLE(
            "il ne se lit pas (droits, ou nom que le serveur ne sait pas rendre)",
            "Donnez à Passerelle le droit de le lire et de l'enlever, ou redéposez-le sous un nom simple ; elle réessaie d'elle-même."),
    NOT_REMOVABLE(
            "son contenu est pris, mais Passerelle n'a pas le droit de l'enlever du dépôt",
            "Donnez à Passerelle le droit d'écrire dans ce dossier, ou enlevez-le vous-même."),
    NOWHERE_TO_PUT(
            "il doit être mis de côté, et " + IntakeFolder.REFUSED
                    + "/ ne peut pas le recevoir (lien, dossier fermé, disque plein)",
            "Faites de " + IntakeFolder.REFUSED
                    + "/ un dossier ordinaire où Passerelle peut écrire ; elle réessaie d'elle-même."),
    TOO_LARGE(
            "il est trop volumineux pour être lu, et reste sur le serveur",
            "Déposez le zip plutôt que le XML, un fichier par établissement, ou relevez passerelle.intake.max-bytes."),
    EMPTY(
            "il est vide, et le reste : ce qui devait y être écrit n'est pas venu",
            "Redéposez-le en entier, ou enlevez-le ; il est pris dès qu'il a un contenu."),
    PARTIAL(
            "son nom est celui d'un fichier en cours d'écriture, et rien n'y a été écrit depuis un jour",
            "S'il est entier, redonnez-lui son nom définitif ; sinon enlevez-le et redéposez le fichier."),
    WITHOUT_DIGEST(
            "cette archive attend son empreinte, un fichier du même nom qui finit par " + IntakeFolder.DIGEST,
            "Demandez l'empreinte à l'ENT et déposez-la à côté (A.md5 pour A.tar.gz), ou enlevez l'archive."),
    WITHOUT_ARCHIVE(
            "cette empreinte " + IntakeFolder.DIGEST + " attend son archive, un fichier du même nom qui finit par "
                    + IntakeFolder.ARCHIVE + ", dans le dossier " + IntakeFolder.GAR.folder(),
            "Déposez l'archive à côté (A.tar.gz pour A.md5), ou enlevez l'empreinte."),
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
