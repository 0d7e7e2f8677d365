package fr.passerelle.domain.session;

import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.Verdict;
import fr.passerelle.domain.verdict.VerdictCode;

/** Everything that can be said of a finalised session before Pix sees it (contract pix 3.3 and 3.4, domain). */
public enum SessionVerdict implements VerdictCode {
    SESSION_WITHOUT_STARTED_CERTIFICATION(
            Severity.ERROR,
            "Aucun candidat n'a commencé le test de certification",
            "Supprimez la session dans Pix Certif au lieu de la finaliser."),
    UNTERMINATED_CERTIFICATION_WITHOUT_ABORT_REASON(
            Severity.ERROR,
            "Un test non terminé n'a pas de raison d'abandon",
            "Indiquez pour ce candidat « candidate » (abandon) ou « technical » (problème technique)."),
    SESSION_WITH_ABORT_REASON_ON_COMPLETED_CERTIFICATION_COURSE(
            Severity.ERROR,
            "Un test terminé porte une raison d'abandon",
            "Retirez la raison d'abandon : le candidat a terminé depuis."),
    GLOBAL_COMMENT_TOO_LONG(
            Severity.ERROR,
            "Le commentaire global dépasse 500 caractères",
            "Raccourcissez le commentaire global de la session."),
    EXAMINER_COMMENT_TOO_LONG(
            Severity.ERROR,
            "Le commentaire d'un candidat dépasse 500 caractères",
            "Raccourcissez le commentaire du surveillant."),
    ISSUE_CATEGORY_NOT_ACCEPTED(
            Severity.ERROR,
            "La catégorie ou la sous-catégorie d'un signalement n'est pas acceptée par Pix",
            "Choisissez une catégorie en vigueur dans Pix Certif."),
    ISSUE_DESCRIPTION_REQUIRED(
            Severity.ERROR,
            "Un signalement de cette catégorie demande une description",
            "Décrivez l'incident dans le signalement."),
    ISSUE_QUESTION_NUMBER_REQUIRED(
            Severity.ERROR,
            "Un problème sur une question demande un numéro de question de 1 à 500",
            "Indiquez le numéro de la question concernée."),
    DUPLICATE_CANDIDATE_NOT_ALLOWED_IN_SESSION(
            Severity.ERROR, "Le même élève est inscrit deux fois dans la session", "Retirez l'inscription en double."),
    SESSION_EXAMINER_REQUIRED(Severity.ERROR, "Aucun surveillant n'est indiqué", "Indiquez au moins un surveillant."),
    INVALID_SESSION_FILE(
            Severity.ERROR,
            "Le fichier n'est pas une session finalisée lisible",
            "Exportez à nouveau la session et déposez le fichier sans le modifier."),
    CANDIDATE_NOT_A_PUPIL(
            Severity.ERROR,
            "Un candidat n'est pas un élève connu de l'établissement",
            "Importez l'export des élèves qui contient cet élève : la session repart alors d'elle-même."),
    TOO_MANY_CANDIDATES_FOR_EXAMINERS(
            Severity.WARNING,
            "Plus de 20 candidats par surveillant",
            "Prévoyez un surveillant pour 20 candidats au plus."),
    FINALISED_LATE(
            Severity.WARNING,
            "La session a été finalisée plus de 48 heures après sa tenue",
            "Finalisez les sessions dans les 48 heures : les résultats en dépendent.");

    private final Verdict verdict;

    SessionVerdict(Severity severity, String message, String remedy) {
        this.verdict = new Verdict(severity, message, remedy);
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
