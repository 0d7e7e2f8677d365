package fr.passerelle.mappings.check;

import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.VerdictCode;

/**
 * Verdicts on a file whose content says nothing. The code is the one Pix gives to an unreadable file (contract siecle
 * B.5); the sentence is more precise.
 */
public enum CheckVerdict implements VerdictCode {
    MISSING("Le fichier n'existe pas", "Vérifiez le chemin donné à la commande."),
    UNREADABLE("Le fichier ne peut pas être lu", "Vérifiez les droits d'accès, et que ce n'est pas un dossier."),
    EMPTY_FILE("Le fichier est vide", "Déposez à nouveau le fichier d'origine : sa copie a été interrompue."),
    UNKNOWN_KIND(
            "Le contenu n'est celui d'aucun fichier connu de Passerelle",
            "Déposez un export SIECLE, un export GAR, des résultats de classe Pix ou une session finalisée.");

    private final String message;
    private final String remedy;

    CheckVerdict(String message, String remedy) {
        this.message = message;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return "INVALID_FILE";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
