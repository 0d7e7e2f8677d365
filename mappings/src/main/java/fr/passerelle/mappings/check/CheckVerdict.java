package fr.passerelle.mappings.check;

import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.Verdict;
import fr.passerelle.domain.verdict.VerdictCode;

/**
 * Verdicts on a file whose content says nothing. The codes are those that Pix gives to an unreadable file (contract siecle
 * B.5); the sentences are more precise.
 */
public enum CheckVerdict implements VerdictCode {
    MISSING("INVALID_FILE", "Le fichier n'existe pas", "Vérifiez le chemin donné à la commande."),
    UNREADABLE(
            "INVALID_FILE",
            "Le fichier ne peut pas être lu",
            "Vérifiez les droits d'accès, et que ce n'est pas un dossier."),
    EMPTY_FILE(
            "INVALID_FILE",
            "Le fichier est vide",
            "Déposez à nouveau le fichier d'origine : sa copie a été interrompue."),
    UNKNOWN_KIND(
            "INVALID_FILE",
            "Le contenu n'est celui d'aucun fichier connu de Passerelle",
            "Déposez un export SIECLE ou FREGATA, un export GAR, des résultats de classe Pix ou une session finalisée.");

    private final String code;
    private final Verdict verdict;

    CheckVerdict(String code, String message, String remedy) {
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
