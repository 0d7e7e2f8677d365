package fr.passerelle.mappings.siecle.source;

import static fr.passerelle.domain.verdict.Severity.ERROR;
import static fr.passerelle.domain.verdict.Severity.WARNING;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.domain.verdict.Verdict;
import fr.passerelle.domain.verdict.VerdictCode;

/**
 * Every verdict on a SIECLE export. The errors down to {@link #INVALID_FILE_EXTENSION} are Pix's, with its codes and meta
 * (contract siecle B.5); the rest is ours.
 */
public enum SiecleVerdict implements VerdictCode {
    UAI_MISMATCHED(
            ERROR,
            "Le fichier n'est pas celui de l'établissement attendu : l'UAI (UAJ) est absent ou différent",
            "Déposez l'export du bon établissement, ou corrigez l'UAI attendu s'il a été mal saisi."),
    BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT(
            ERROR,
            "Code commune de naissance absent pour un élève né en France",
            "Complétez la commune de naissance de l'élève dans SIECLE, puis refaites l'export."),
    LAST_NAME_REQUIRED(
            ERROR, "Nom de famille absent", "Complétez le nom de famille dans SIECLE, puis refaites l'export."),
    FIRST_NAME_REQUIRED(ERROR, "Prénom absent", "Complétez le prénom dans SIECLE, puis refaites l'export."),
    SEX_CODE_REQUIRED(ERROR, "Code sexe absent", "Complétez le sexe de l'élève dans SIECLE, puis refaites l'export."),
    BIRTHDATE_REQUIRED(
            ERROR, "Date de naissance absente", "Complétez la date de naissance dans SIECLE, puis refaites l'export."),
    INVALID_BIRTHDATE_FORMAT(
            ERROR,
            "Date de naissance illisible, jj/mm/aaaa attendu",
            "Corrigez la date de naissance dans SIECLE, puis refaites l'export sans le modifier vous-même."),
    INE_REQUIRED(
            ERROR,
            "L'INE est vide",
            "Attendez l'immatriculation de l'élève ou complétez son INE dans SIECLE, puis refaites l'export."),
    INE_UNIQUE(
            ERROR,
            "INE présent plusieurs fois dans le fichier",
            "Supprimez le doublon ou corrigez l'INE de l'un des deux élèves dans SIECLE, puis refaites l'export."),
    INVALID_CHAR_DETECTED(
            ERROR,
            "Nom ou prénom mal encodé",
            "Reprenez l'export d'origine : ce fichier a été modifié puis enregistré dans un autre encodage."),
    EMPTY(
            ERROR,
            "Aucun élève à importer : un élève doit avoir un INE et une division",
            "Vérifiez dans SIECLE que les élèves ont un INE et une division, puis refaites l'export."),
    INVALID_FILE(
            ERROR,
            "Fichier illisible : XML incomplet ou mal formé, ou archive sans un unique fichier XML",
            "Refaites l'export dans SIECLE (ElevesSansAdresses) et déposez le zip tel quel, sans l'ouvrir."),
    ENCODING_NOT_SUPPORTED(
            ERROR,
            "L'encodage déclaré par le fichier n'est pas reconnu",
            "Reprenez l'export d'origine de SIECLE, en ISO-8859-15, sans le modifier."),
    PAYLOAD_TOO_LARGE(
            ERROR,
            "Fichier trop volumineux",
            "Déposez le zip plutôt que le XML, ou l'export ElevesSansAdresses plutôt que ElevesAvecAdresses."),
    INVALID_FILE_EXTENSION(
            ERROR,
            "Un export se dépose en " + InFrench.list(IntakeFolder.SIECLE.endings(), "ou"),
            "Déposez l'export tel que SIECLE ou FREGATA le donne : un tableau ou un document n'en est pas un."),

    /** Ours: more pupils than any school can have; nothing of the file is kept. */
    TOO_MANY_PUPILS(
            ERROR,
            "Le fichier contient plus d'élèves que la limite fixée",
            "Vérifiez que le fichier est l'export d'un seul établissement ; sinon relevez la limite."),
    /** Ours: the last character of the UAI is not the key of its number, or it has not the shape of a UAI. */
    UAI_KEY_WRONG(WARNING, "L'UAI du fichier est mal formé ou sa clé est fausse", "Vérifiez l'UAI de l'établissement."),
    /** Ours: {@code ANNEE_SCOLAIRE} is absent or not four digits. */
    SCHOOL_YEAR_UNREADABLE(WARNING, "Année scolaire absente ou illisible", "Vérifiez l'année de l'export dans SIECLE."),
    /** Ours: the INE has none of the shapes of contract identifiers 2. It is kept as it is. */
    INE_SHAPE_UNUSUAL(WARNING, "INE d'une forme inhabituelle", "Vérifiez l'INE de l'élève dans SIECLE ou RNIE."),
    /** Ours: two pupils with one {@code ELEVE_ID} share the division that it is joined to. */
    DUPLICATE_ELEVE_ID(
            WARNING, "ELEVE_ID porté par plusieurs élèves du fichier", "Vérifiez la division de ces élèves."),
    /** Ours: born after today. */
    FUTURE_BIRTHDATE(
            WARNING, "Date de naissance dans le futur", "Corrigez la date de naissance de l'élève dans SIECLE."),
    /** Ours: born before 1900. */
    UNLIKELY_BIRTHDATE(
            WARNING, "Date de naissance antérieure à 1900", "Corrigez la date de naissance de l'élève dans SIECLE."),
    /** Ours: several structures of type D; the last one is kept, as Pix does (contract siecle B.4). */
    TWO_DIVISIONS(
            WARNING,
            "Élève inscrit dans plusieurs divisions, la dernière est prise en compte",
            "Ne laissez qu'une division à l'élève dans SIECLE."),
    /** Ours: a question mark in a name is what SIECLE writes for a letter that ISO-8859-15 does not have. */
    LOST_CHARACTER(WARNING, "Un point d'interrogation remplace une lettre dans un nom", "Vérifiez le nom dans SIECLE."),
    /** Ours: a file of structures without a division, or a nomenclature without a MEF. */
    NOTHING_LISTED(WARNING, "Aucune division ou aucun MEF dans le fichier", "Refaites l'export dans SIECLE."),
    /** Ours: longer than SIECLE itself allows (contract siecle A.3). */
    FIELD_TOO_LONG(WARNING, "Valeur plus longue que SIECLE ne le permet", "Vérifiez la valeur dans SIECLE."),
    /** Ours: a right UAI in lower case or between blanks, which Pix compares to the letter (contract siecle B.3). */
    UAI_SPELLING(
            WARNING,
            "L'UAI du fichier est écrit en minuscules ou entouré d'espaces : Pix, qui compare à la lettre, le refuserait",
            "Reprenez l'export d'origine de SIECLE, sans le modifier."),
    /** Ours: Pix joins a structure only to a pupil that it has already met; we join it anyhow (contract siecle B.4). */
    BLOCKS_REVERSED(
            WARNING,
            "Les STRUCTURES précèdent les ELEVES : l'export est envoyé à Pix Orga dans l'ordre qu'il attend",
            "Rien à faire ; déposé à la main dans Pix Orga, ce fichier n'y importerait aucun élève."),
    /** Ours: older exports name {@code NOM} what Pix asks for as {@code NOM_DE_FAMILLE} (contract siecle A.3, B.3). */
    OLD_FAMILY_NAME_TAG(
            WARNING,
            "Le nom de famille est sous l'ancienne balise NOM : l'export est envoyé à Pix Orga avec NOM_DE_FAMILLE",
            "Rien à faire ; déposé à la main dans Pix Orga, ce fichier y serait refusé."),
    /** Ours: Pix leaves out a pupil whose leaving date is there but empty; we keep him (contract siecle B.4). */
    EMPTY_LEAVING_DATE(
            WARNING,
            "Date de sortie présente mais vide : l'élève est gardé, et envoyé à Pix Orga sans elle",
            "Effacez ou complétez la date de sortie de l'élève dans SIECLE : déposé à la main dans Pix Orga, ce fichier l'y sortirait."),
    /** Ours: he is at school until that day, while Pix takes any leaving date for a departure (contract siecle B.4). */
    LEAVES_LATER(
            WARNING,
            "Date de sortie à venir : l'élève est scolarisé jusque-là, et envoyé à Pix Orga sans elle",
            "Rien à faire ; déposé à la main dans Pix Orga, ce fichier l'y sortirait dès aujourd'hui."),
    /** Ours: nobody can say whether he is still there. */
    INVALID_LEAVING_DATE(
            ERROR,
            "Date de sortie illisible : elle devrait être au format jj/mm/aaaa",
            "Corrigez la date de sortie de l'élève dans SIECLE, puis refaites l'export.");

    private final Verdict verdict;

    SiecleVerdict(Severity severity, String message, String remedy) {
        this.verdict = new Verdict(severity, message, remedy);
    }

    /** True when Pix's own error carries {@code nationalStudentId}: the errors about one pupil that has an INE. */
    public boolean namesThePupil() {
        return ordinal() >= BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT.ordinal()
                && ordinal() <= INVALID_CHAR_DETECTED.ordinal()
                && this != INE_REQUIRED;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
