package fr.passerelle.domain.verdict;

/** What can be said of a file of any kind, whatever it tells. A code that Pix has too is Pix's (contract siecle B.5). */
public enum FileVerdict implements VerdictCode {
    TOO_LARGE(
            "PAYLOAD_TOO_LARGE",
            "Fichier trop volumineux pour ce qu'il contient",
            "Vérifiez l'origine du fichier : ceux d'un établissement n'atteignent jamais cette taille."),
    REOPENED_IN_SPREADSHEET(
            "REOPENED_IN_SPREADSHEET",
            "Le fichier a été rouvert dans un tableur, qui en a réécrit des dates ou des nombres",
            "Téléchargez-le ou exportez-le à nouveau, et déposez-le tel quel, sans l'ouvrir dans un tableur.");

    private final String code;
    private final Verdict verdict;

    FileVerdict(String code, String message, String remedy) {
        this.code = code;
        this.verdict = new Verdict(Severity.ERROR, message, remedy);
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
