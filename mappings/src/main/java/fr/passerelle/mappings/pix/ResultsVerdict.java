package fr.passerelle.mappings.pix;

import static fr.passerelle.domain.verdict.Severity.ERROR;
import static fr.passerelle.domain.verdict.Severity.WARNING;

import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.Verdict;
import fr.passerelle.domain.verdict.VerdictCode;

/**
 * What can be said of the results of a class, and of those of Pix's feed. Errors refuse the file; warnings leave one result
 * out, never silently.
 */
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
    RESULTS_COLUMN_UNKNOWN(
            WARNING,
            "Une colonne n'est pas de celles que Pix avait jusqu'ici ; elle n'est pas lue",
            "Prévenez l'équipe Passerelle : Pix a sans doute changé son fichier."),
    RESULTS_EMPTY(ERROR, "Le fichier est vide", "Téléchargez à nouveau les résultats dans Pix Orga."),
    RESULTS_CELLS_COUNT(
            WARNING,
            "Une ligne n'a pas autant de cellules que l'en-tête ; le résultat a été écarté",
            "Vérifiez le résultat dans Pix Orga."),
    RESULTS_NUMBER_INVALID(
            WARNING,
            "Le numéro de certification est illisible ; le résultat a été écarté",
            "Vérifiez le résultat dans Pix Orga."),
    RESULTS_NUMBER_DUPLICATE(
            WARNING,
            "Une certification figure deux fois ; le second résultat a été écarté",
            "Vérifiez que le fichier n'a pas été assemblé à la main."),
    RESULTS_NUMBER_CONTRADICTED(
            WARNING,
            "Une certification figure plusieurs fois, et n'est pas dite la même à chaque fois ; aucune n'est retenue",
            "Vérifiez le résultat dans Pix Orga ; si les deux s'y trouvent, signalez-le à Pix."),
    RESULTS_NAME_MISSING(
            WARNING, "Le nom ou le prénom manque ; le résultat a été écarté", "Vérifiez le résultat dans Pix Orga."),
    RESULTS_DATE_INVALID(
            WARNING,
            "Une date n'est pas au format JJ/MM/AAAA ; le résultat a été écarté",
            "Déposez le fichier tel que téléchargé : un tableur a pu changer les dates."),
    RESULTS_DATE_IN_FUTURE(
            WARNING,
            "La date de passage est plus d'un an dans le futur ; le résultat a été écarté",
            "Vérifiez la date dans Pix Orga, et l'horloge du serveur ; un fichier corrigé se redépose tel que téléchargé."),
    RESULTS_STATUS_UNKNOWN(
            WARNING,
            "Le statut n'est pas connu ; le résultat a été écarté",
            "Prévenez l'équipe Passerelle si Pix a changé ses libellés."),
    RESULTS_SCORE_INVALID(
            WARNING,
            "Le nombre de Pix n'est pas possible pour ce statut (de 1 à 1024 quand la certification est obtenue) ; le résultat a été"
                    + " écarté",
            "Vérifiez le résultat dans Pix Orga."),
    RESULTS_LEVEL_INVALID(
            WARNING,
            "Le niveau d'une compétence n'est ni « - » ni un nombre de -1 à 8 ; le résultat a été écarté",
            "Vérifiez le résultat dans Pix Orga."),
    RESULTS_COMPETENCE_UNKNOWN(
            WARNING,
            "Une compétence n'est pas de celles du CRCN ; le résultat a été écarté",
            "Prévenez l'équipe Passerelle si Pix a changé ses compétences."),
    RESULTS_NAME_MISREAD(
            WARNING,
            "Un nom est mal encodé ; le résultat a été écarté",
            "Téléchargez à nouveau les résultats dans Pix Orga et déposez le fichier sans l'ouvrir dans un tableur."),
    RESULTS_FIELD_UNREADABLE(
            WARNING,
            "Un champ n'a pas la forme convenue avec Pix ; le résultat a été écarté",
            "Prévenez l'équipe Passerelle si Pix a changé son flux."),
    RESULTS_SESSION_INVALID(
            WARNING,
            "Le numéro de session est illisible ; le résultat a été écarté",
            "Vérifiez le résultat dans Pix Orga."),
    RESULTS_OTHER_CERTIFICATION(
            WARNING,
            "La ligne porte sur une certification complémentaire (Pix+) : elle est gardée telle quelle, et ne compte nulle part",
            "Rien à faire : seules les certifications Pix vont au livret. Celle-ci se lit sur la page de l'élève."),
    RESULTS_TYPE_UNKNOWN(
            WARNING,
            "Le type de certification n'est ni Pix, ni CléA, ni Pix+ ; le résultat a été écarté",
            "Prévenez l'équipe Passerelle si Pix a une nouvelle certification.");

    private final Verdict verdict;

    ResultsVerdict(Severity severity, String message, String remedy) {
        this.verdict = new Verdict(severity, message, remedy);
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
