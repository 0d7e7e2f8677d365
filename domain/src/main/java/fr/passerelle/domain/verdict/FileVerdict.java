package fr.passerelle.domain.verdict;

/** What can be said of a file of any kind. The code of the first is Pix's (contract siecle B.5). */
public enum FileVerdict implements VerdictCode {
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
            "Corrigez l'INE dans SIECLE, ou là où le fichier est fait : Pix Orga le compare à la lettre et y verrait un autre élève.");

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
