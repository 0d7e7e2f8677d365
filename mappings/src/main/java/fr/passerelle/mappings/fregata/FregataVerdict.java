package fr.passerelle.mappings.fregata;

import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.Verdict;
import fr.passerelle.domain.verdict.VerdictCode;

/**
 * Pix's errors about a FREGATA CSV, with its codes (contract siecle B.9). Those about a cell carry {@code field}, the
 * header, and {@code line}. Doubts that Pix does not have are told with the verdicts of a SIECLE export.
 */
public enum FregataVerdict implements VerdictCode {
    FIELD_REQUIRED("Une case obligatoire est vide", "Complétez la case dans FREGATA, puis refaites l'export."),
    INSEE_CODE_INVALID(
            "Code INSEE de pays ou de commune mal formé",
            "Mettez 99100 pour la France ou 99 suivi des trois chiffres du pays, et cinq caractères pour la commune."),
    IDENTIFIER_UNIQUE(
            "Identifiant unique présent plusieurs fois dans le fichier",
            "Supprimez le doublon ou corrigez l'identifiant de l'un des deux élèves, puis refaites l'export."),
    HEADER_REQUIRED(
            "Une colonne obligatoire manque",
            "Reprenez le modèle de Pix Orga sans renommer ni retirer de colonne, astérisques comprises."),
    HEADER_UNKNOWN(
            "Une colonne n'est pas de celles du modèle",
            "Retirez cette colonne ou redonnez-lui son nom exact, astérisques comprises."),
    FIELD_BAD_VALUES("Valeur qui n'est pas de celles attendues", "Remplacez-la par une des valeurs attendues."),
    FIELD_DATE_FORMAT(
            "Date illisible, jj/mm/aaaa attendu",
            "Mettez la colonne au format texte ou date jj/mm/aaaa avant d'enregistrer le CSV."),
    FIELD_MAX_LENGTH("Valeur trop longue", "Raccourcissez la valeur : un séparateur a peut-être été perdu avant elle."),
    FIELD_MIN_LENGTH("Valeur trop courte", "Remettez les zéros de tête que le tableur a pu retirer."),
    FIELD_LENGTH(
            "Valeur qui n'a pas le nombre de caractères attendu",
            "Remettez les zéros de tête que le tableur a pu retirer."),
    ENCODING_NOT_SUPPORTED(
            "L'encodage du fichier n'est pas reconnu",
            "Enregistrez le fichier en « CSV UTF-8 » depuis le tableur, puis déposez-le à nouveau."),
    BAD_CSV_FORMAT(
            "CSV mal formé : guillemet jamais fermé ou cases en trop sur la ligne",
            "Ouvrez la ligne dans un tableur, retirez le guillemet ou le séparateur en trop, puis refaites l'export."),
    EMPTY("Aucun élève dans le fichier", "Vérifiez que l'export de FREGATA contient les élèves, puis refaites-le.");

    private final Verdict verdict;

    FregataVerdict(String message, String remedy) {
        this.verdict = new Verdict(Severity.ERROR, message, remedy);
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
