package fr.passerelle.domain.verdict;

/** What only the hub can say of an input: it takes the ledger to know. */
public enum IntakeVerdict implements VerdictCode {
    SCHOOL_NOT_CONFIGURED(
            Severity.ERROR,
            "L'établissement du fichier n'est pas dans l'annuaire de l'académie",
            "Ajoutez-le à etablissements.csv, ou déposez le fichier dans le dossier du bon établissement."),
    EXPORT_OLDER_THAN_APPLIED(
            Severity.ERROR,
            "Un export plus récent de cet établissement est déjà appliqué",
            "Déposez l'export du jour ; celui-ci ferait revenir la base en arrière."),
    EXPORT_FROM_THE_FUTURE(
            Severity.ERROR,
            "L'export porte une année scolaire ou une date dans le futur",
            "Vérifiez l'année de l'export et l'horloge du poste qui l'a produit, puis refaites l'export."),
    RESULT_WITHOUT_PUPIL(
            Severity.WARNING,
            "Un résultat ne correspond à aucun élève de l'établissement, ou à plusieurs",
            "Vérifiez le nom et la date de naissance du candidat dans Pix Certif.");

    private final Severity severity;
    private final String message;
    private final String remedy;

    IntakeVerdict(Severity severity, String message, String remedy) {
        this.severity = severity;
        this.message = message;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Severity severity() {
        return severity;
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
