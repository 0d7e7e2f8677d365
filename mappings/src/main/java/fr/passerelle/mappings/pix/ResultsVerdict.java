package fr.passerelle.mappings.pix;

import static fr.passerelle.domain.verdict.Severity.ERROR;
import static fr.passerelle.domain.verdict.Severity.WARNING;

import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.Verdict;
import fr.passerelle.domain.verdict.VerdictCode;

/** What can be said of the results of a class. Errors refuse the file; warnings leave one row out, never silently. */
public enum ResultsVerdict implements VerdictCode {
    RESULTS_UNREADABLE(
            ERROR,
            "Le fichier n'est pas un CSV lisible",
            "Téléchargez à nouveau les résultats dans Pix Orga et déposez le fichier sans l'ouvrir dans un tableur."),
    RESULTS_ENCODING(
            ERROR,
            "Le fichier n'est pas encodé en UTF-8",
            "Téléchargez à nouveau les résultats dans Pix Orga et déposez le fichier sans l'ouvrir dans un tableur."),
    RESULTS_HEADERS_UNKNOWN(
            ERROR,
            "Les colonnes ne sont pas celles d'un fichier de résultats de Pix Orga",
            "Vérifiez le fichier ; si Pix a changé ses colonnes, prévenez l'équipe Passerelle."),
    RESULTS_EMPTY(ERROR, "Le fichier est vide", "Téléchargez à nouveau les résultats dans Pix Orga."),
    RESULTS_CELLS_COUNT(
            WARNING,
            "Une ligne n'a pas autant de cellules que l'en-tête ; elle a été écartée",
            "Vérifiez la ligne dans le fichier téléchargé depuis Pix Orga."),
    RESULTS_NUMBER_INVALID(
            WARNING,
            "Le numéro de certification est illisible ; la ligne a été écartée",
            "Vérifiez la ligne dans le fichier téléchargé depuis Pix Orga."),
    RESULTS_NUMBER_DUPLICATE(
            WARNING,
            "Une certification figure deux fois ; la seconde ligne a été écartée",
            "Vérifiez que le fichier n'a pas été assemblé à la main."),
    RESULTS_NAME_MISSING(
            WARNING,
            "Le nom ou le prénom manque ; la ligne a été écartée",
            "Vérifiez la ligne dans le fichier téléchargé depuis Pix Orga."),
    RESULTS_DATE_INVALID(
            WARNING,
            "Une date n'est pas au format JJ/MM/AAAA ; la ligne a été écartée",
            "Déposez le fichier tel que téléchargé : un tableur a pu changer les dates."),
    RESULTS_STATUS_UNKNOWN(
            WARNING,
            "Le statut n'est pas connu ; la ligne a été écartée",
            "Prévenez l'équipe Passerelle si Pix a changé ses libellés."),
    RESULTS_SCORE_INVALID(
            WARNING,
            "Le nombre de Pix n'est pas possible pour ce statut ; la ligne a été écartée",
            "Vérifiez la ligne dans le fichier téléchargé depuis Pix Orga."),
    RESULTS_LEVEL_INVALID(
            WARNING,
            "Le niveau d'une compétence n'est ni « - » ni un nombre de -1 à 8 ; la ligne a été écartée",
            "Vérifiez la ligne dans le fichier téléchargé depuis Pix Orga."),
    RESULTS_SESSION_INVALID(
            WARNING,
            "Le numéro de session est illisible ; la ligne a été écartée",
            "Vérifiez la ligne dans le fichier téléchargé depuis Pix Orga."),
    RESULTS_OTHER_CERTIFICATION(
            WARNING,
            "La ligne porte sur une certification complémentaire (Pix+) ; elle a été écartée",
            "Rien à faire : seules les certifications Pix vont au livret.");

    private final Verdict verdict;

    ResultsVerdict(Severity severity, String message, String remedy) {
        this.verdict = new Verdict(severity, message, remedy);
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
