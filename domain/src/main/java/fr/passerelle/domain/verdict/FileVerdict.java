package fr.passerelle.domain.verdict;

/** What can be said of a file of several kinds, whatever it is about. */
public enum FileVerdict implements VerdictCode {
    /** The code is Pix's (contract siecle B.5). */
    TOO_LARGE(
            "PAYLOAD_TOO_LARGE",
            Severity.ERROR,
            "Fichier trop volumineux pour ce qu'il contient",
            "Vérifiez l'origine du fichier : ceux d'un établissement n'atteignent jamais cette taille."),
    /** The INE is kept in its normal form; two spellings of one are one pupil. */
    INE_SPELLING(
            "INE_SPELLING",
            Severity.WARNING,
            "INE écrit avec des minuscules, des espaces ou des caractères invisibles ; il est lu sans eux",
            "Corrigez l'INE dans SIECLE, ou là où le fichier est fait : Pix Orga le compare à la lettre et y verrait un autre élève."),
    /** Ours: a CSV whose last row does not end. */
    MAY_BE_CUT(
            "FILE_MAY_BE_CUT",
            Severity.ERROR,
            "Le fichier est peut-être coupé : sa dernière ligne ne se termine pas, rien n'en est appliqué",
            "Redéposez le fichier entier, tel que téléchargé. S'il l'est déjà (dernière ligne complète), ajoutez un retour à la"
                    + " ligne à la fin dans un éditeur de texte, puis redéposez-le."),
    /** Ours: a column that is read, although its name is not the one of Pix to the letter. */
    HEADER_SPELLING(
            "HEADER_SPELLING",
            Severity.WARNING,
            "Un en-tête de colonne n'est pas écrit à la lettre (apostrophe typographique, espace double ou insécable) : Pix, qui"
                    + " compare à la lettre, refuserait le fichier",
            "Rien à faire pour ce fichier : la colonne est lue, et l'en-tête est remis à la lettre dans ce qui est envoyé à Pix."
                    + " Corrigez le modèle dont vient le fichier."),
    /** Ours: dates and numbers as a spreadsheet writes them. */
    REOPENED_IN_SPREADSHEET(
            "REOPENED_IN_SPREADSHEET",
            Severity.ERROR,
            "Le fichier a été rouvert dans un tableur, qui en a réécrit des dates ou des nombres",
            "Téléchargez-le ou exportez-le à nouveau, et déposez-le tel quel, sans l'ouvrir dans un tableur.");

    private final String code;
    private final Verdict verdict;

    FileVerdict(String code, Severity severity, String message, String remedy) {
        this.code = code;
        this.verdict = new Verdict(severity, message, remedy);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
